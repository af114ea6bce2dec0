-- about: changes of rows are said to be mixed with the schema's, and not twice
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'new';
DELETE FROM customers;
INSERT INTO archive SELECT * FROM orders;
