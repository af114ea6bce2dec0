BEGIN;
ALTER TABLE orders ADD COLUMN total numeric;
COMMIT;
