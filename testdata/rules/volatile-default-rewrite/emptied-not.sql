-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid(); -- want "orders"
