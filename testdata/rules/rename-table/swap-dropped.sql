-- about: the old table is dropped and the new one takes its name
BEGIN;
DROP TABLE IF EXISTS orders CASCADE;
ALTER TABLE orders_new RENAME TO orders;
DROP VIEW shop.totals;
ALTER VIEW shop.totals_new RENAME TO totals;
COMMIT;
