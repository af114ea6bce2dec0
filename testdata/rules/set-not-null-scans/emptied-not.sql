-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders ALTER COLUMN code SET NOT NULL; -- want "SET NOT NULL on orders.code"
