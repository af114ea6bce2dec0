-- about: every clause that there is
-- transaction: none
CREATE SCHEMA shop; -- want "shop is there already"
CREATE TABLE shop.orders (id bigint CONSTRAINT orders_pk PRIMARY KEY, state text, CONSTRAINT positive CHECK (id > 0)); -- want "shop.orders is there already"
CREATE TABLE copies AS SELECT 1 AS one; -- want "copies is there already"
ALTER TABLE shop.orders DROP state, DROP CONSTRAINT positive, ADD note text, ADD COLUMN IF NOT EXISTS total int, ADD "Other" int; -- want "what it drops is gone"
CREATE SEQUENCE numbers; -- want "numbers is there already"
CREATE MATERIALIZED VIEW sums AS SELECT count(*) FROM shop.orders; -- want "sums is there already"
CREATE VIEW open_orders AS SELECT id FROM shop.orders; -- want "open_orders is there already"
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'; -- want "one is there already"
CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE UNIQUE INDEX orders_note ON shop.orders (note); -- want "orders_note is there already"
ALTER TABLE shop.orders ADD CONSTRAINT one_total UNIQUE (total);
DROP TRIGGER other ON customers; -- want "what it drops is gone"
DROP FUNCTION two(); -- want "what it drops is gone"
DROP INDEX CONCURRENTLY customers_other; -- want "what it drops is gone"
DROP VIEW old_orders; -- want "what it drops is gone"
DROP MATERIALIZED VIEW old_sums; -- want "what it drops is gone"
DROP SEQUENCE old_numbers; -- want "what it drops is gone"
DROP TABLE old_items, copies CASCADE; -- want "what it drops is gone"
DROP SCHEMA old; -- want "what it drops is gone"
