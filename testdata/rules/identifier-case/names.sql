-- about: names that only quotes find again
CREATE TABLE "Orders" ( -- want:14 info "The table \"Orders\" is found by statements that quote it alone"
  id bigint,
  "customerId" bigint, -- want "The column \"customerId\""
  CONSTRAINT "Orders_pkey" PRIMARY KEY (id) -- want "\"Orders_pkey\""
);
CREATE INDEX "ordersIdx" ON "Orders" (id); -- want:14 "The index \"ordersIdx\""
ALTER TABLE "Orders" ADD COLUMN "Größe" int; -- want "The column \"Größe\""
ALTER TABLE app.things RENAME TO "Things"; -- want "The table \"Things\""
ALTER TABLE app.things RENAME COLUMN a TO "A"; -- want "The column \"A\""
CREATE VIEW "V" AS SELECT 1 AS a; -- want "The view \"V\""
CREATE TYPE "Colour" AS ENUM ('Red'); -- want "The type \"Colour\""
DO $$
BEGIN
  CREATE TABLE "Hidden" (a int); -- want "The table \"Hidden\""
END
$$;
