-- about: another table, some rows, rows that came in between, or what nobody sees
-- transaction: file
TRUNCATE customers;
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
DELETE FROM orders WHERE id > 7;
ALTER TABLE orders ADD COLUMN a text NOT NULL; -- want "If orders has rows"
INSERT INTO customers (id) VALUES (1);
ALTER TABLE customers ADD COLUMN b text NOT NULL; -- want "If customers has rows"
TRUNCATE items;
SELECT fill_items();
ALTER TABLE items ADD COLUMN c text NOT NULL; -- want "If items has rows"
TRUNCATE items;
DO $$ BEGIN EXECUTE format('INSERT INTO %I DEFAULT VALUES', current_setting('x.y')); END $$;
ALTER TABLE items ADD COLUMN d text NOT NULL; -- want "If items has rows"
