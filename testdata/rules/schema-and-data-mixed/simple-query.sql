-- about: several statements of one simple query share a transaction
-- transaction: simple
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new'; -- want "Rows of orders"
