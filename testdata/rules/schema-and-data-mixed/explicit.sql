-- about: BEGIN and COMMIT say what belongs together
-- transaction: none
BEGIN;
ALTER TABLE orders ADD COLUMN status text;
COMMIT;
UPDATE orders SET status = 'new';
BEGIN;
UPDATE orders SET status = 'new'; -- want "Rows of orders"
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
COMMIT;
