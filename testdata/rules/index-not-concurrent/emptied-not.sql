-- about: filled again, only its rows deleted, or another table emptied
-- transaction: file
TRUNCATE orders;
INSERT INTO orders (id) VALUES (1);
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders"
