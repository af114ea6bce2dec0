-- about: a new table locks those that it references
-- transaction: file
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
INSERT INTO items (order_id) VALUES (1), (2);
INSERT INTO items (order_id) SELECT id FROM orders; -- want "SHARE ROW EXCLUSIVE lock on orders"
