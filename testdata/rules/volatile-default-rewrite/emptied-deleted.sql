-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid(); -- want "orders"
