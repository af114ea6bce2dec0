-- about: each statement stays where a later one fails
-- transaction: none
CREATE TABLE orders (id bigint PRIMARY KEY, state text); -- want:14 "No transaction undoes the script where a later statement fails; run again, it fails here: orders is there already." ; help "IF NOT EXISTS"
ALTER TABLE orders ADD COLUMN note text, ADD COLUMN IF NOT EXISTS total int; -- want "note is there already"
ALTER TABLE orders DROP COLUMN state; -- want:20 "what it drops is gone" ; help "IF EXISTS"
CREATE INDEX orders_note ON orders (note); -- want "orders_note is there already"
CREATE VIEW open_orders AS SELECT id FROM orders; -- want "open_orders is there already" ; help "OR REPLACE"
DROP VIEW open_orders;
DROP VIEW old_orders; -- want "what it drops is gone"
