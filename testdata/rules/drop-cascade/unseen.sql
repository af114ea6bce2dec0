-- about: nobody knows what goes
DROP TABLE orders CASCADE; -- want:12 error "CASCADE drops the table orders and takes along whatever depends on it" ; help "without CASCADE"
DROP VIEW IF EXISTS "Shop"."Open" CASCADE; -- want "the view Shop.Open"
DROP TYPE mood CASCADE; -- want "the type mood"
DROP FUNCTION total(int), sum_all CASCADE; -- want "the function total" "the function sum_all"
DROP SCHEMA shop CASCADE; -- want "the schema shop"
DROP EXTENSION hstore CASCADE; -- want "the extension hstore"
DROP OWNED BY clerk CASCADE; -- want "the objects of the role clerk"
DROP OWNED BY clerk;
ALTER TABLE customers
  ADD COLUMN note text,
  DROP COLUMN name CASCADE, -- want "the column customers.name"
  DROP CONSTRAINT customers_pkey CASCADE; -- want "the constraint customers_pkey of customers"
DO $$
BEGIN
  DROP SEQUENCE ids CASCADE; -- want "the sequence ids"
END
$$;
