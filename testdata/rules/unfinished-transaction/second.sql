-- about: the second one is left open
-- transaction: none
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
START TRANSACTION; -- want "No COMMIT follows"
ALTER TABLE orders ADD COLUMN more text;
