-- about: a table that is rebuilt is not dropped
-- transaction: file
CREATE TABLE new_orders (id INTEGER PRIMARY KEY, total NUMERIC);
INSERT INTO new_orders (id, total) SELECT id, total FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
ALTER TABLE items RENAME TO old_items;
CREATE TABLE items (id INTEGER PRIMARY KEY);
INSERT INTO items (id) SELECT id FROM old_items;
DROP TABLE old_items;
DROP TABLE IF EXISTS kinds; -- want error "no such table: kinds"
