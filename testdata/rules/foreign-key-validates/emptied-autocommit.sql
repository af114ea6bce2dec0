-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers; -- want "The new foreign key of orders"
