-- about: a lock ends with its statement
-- transaction: none
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'new';
BEGIN;
ALTER TABLE orders ADD COLUMN state text;
COMMIT;
UPDATE orders SET state = 'new';
BEGIN;
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'new'; -- want "orders"
COMMIT;
