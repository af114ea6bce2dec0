-- about: a file that may be one transaction is taken for one
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new'; -- want "Rows of orders"
