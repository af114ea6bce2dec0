-- about: statements that commit by themselves share nothing
-- transaction: none
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new';
