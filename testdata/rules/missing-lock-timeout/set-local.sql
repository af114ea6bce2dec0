-- about: SET LOCAL ends with its transaction
-- transaction: none
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
ALTER TABLE orders ADD COLUMN hint text; -- want "lock_timeout" ; safe "SET lock_timeout = '4s';"
