-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers; -- want "The new foreign key of orders"
