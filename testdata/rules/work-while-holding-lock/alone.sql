-- about: a script with a statement that no transaction may hold does not run as one transaction
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_note ON orders (note);
VACUUM FULL items;
BEGIN;
ALTER TABLE orders ADD COLUMN other text;
CREATE INDEX orders_other ON orders (other); -- want "the ACCESS EXCLUSIVE lock on orders of an earlier statement is still held"
COMMIT;
