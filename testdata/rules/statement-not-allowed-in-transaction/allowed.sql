-- about: on their own, or of one table, they are fine
-- transaction: none
VACUUM orders;
ALTER SYSTEM SET work_mem = '64MB';
BEGIN;
CLUSTER orders USING orders_pkey;
REINDEX TABLE orders;
ALTER TYPE status ADD VALUE 'done';
COMMIT;
