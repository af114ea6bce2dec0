-- about: each column of a statement by itself
ALTER TABLE "Shop".orders
  ADD COLUMN made timestamptz DEFAULT clock_timestamp(), -- want "Shop.orders.made"
  ADD COLUMN seen timestamptz DEFAULT now(),
  ADD COLUMN "No" int DEFAULT (random() * 10)::int, -- want "Shop.orders.No" ; safe "SET DEFAULT (random() * 10)::int"
  ADD COLUMN code bigint DEFAULT nextval('codes'); -- want "Shop.orders.code"
