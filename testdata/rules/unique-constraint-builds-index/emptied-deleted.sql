-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ADD UNIQUE (code); -- want "The new UNIQUE on orders"
