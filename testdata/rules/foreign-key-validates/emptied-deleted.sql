-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers; -- want "The new foreign key of orders"
