-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ADD CHECK (total > 0); -- want "The new CHECK on orders"
