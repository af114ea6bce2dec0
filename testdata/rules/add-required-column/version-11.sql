-- about: before 12 the check has to stay
-- pg: 11
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "orders" ; safe "VALIDATE CONSTRAINT orders_status_not_null;"
