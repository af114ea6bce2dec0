-- about: a view that takes the table's place serves the old names
-- transaction: file
ALTER TABLE orders RENAME COLUMN total TO total_amount;
ALTER TABLE orders RENAME TO orders_data;
CREATE VIEW orders AS SELECT id, total_amount AS total FROM orders_data;
