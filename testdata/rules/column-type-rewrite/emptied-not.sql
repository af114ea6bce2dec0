-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders ALTER COLUMN code TYPE bigint; -- want "orders.code to bigint"
