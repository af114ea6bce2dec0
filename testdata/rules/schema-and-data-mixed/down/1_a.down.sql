ALTER TABLE orders DROP COLUMN status;
UPDATE carts SET n = 1;
