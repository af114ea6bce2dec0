-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ALTER COLUMN code TYPE bigint; -- want "orders.code to bigint"
