-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ALTER COLUMN code SET NOT NULL; -- want "SET NOT NULL on orders.code"
