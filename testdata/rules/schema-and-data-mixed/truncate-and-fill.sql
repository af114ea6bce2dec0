-- about: what fills it again does
-- transaction: file
ALTER TABLE orders ADD COLUMN status text;
TRUNCATE orders;
INSERT INTO orders SELECT * FROM old_orders; -- want "Rows of orders are changed while"
