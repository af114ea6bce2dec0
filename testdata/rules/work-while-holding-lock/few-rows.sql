-- about: few rows take a moment
-- transaction: file
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'x' WHERE id = 5 AND note = 'y';
DELETE FROM orders WHERE id IN (1, 2, 3);
INSERT INTO orders (id) VALUES (7);
