-- about: rolled back, or another table under the name
-- transaction: none
BEGIN;
SAVEPOINT a;
TRUNCATE orders;
ROLLBACK TO a;
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
TRUNCATE items;
ALTER TABLE items RENAME TO old_items;
ALTER TABLE other_items RENAME TO items;
ALTER TABLE items ADD COLUMN status text NOT NULL; -- want "If items has rows"
TRUNCATE items;
COMMIT;
ALTER TABLE items ADD COLUMN note text NOT NULL; -- want "If items has rows"
