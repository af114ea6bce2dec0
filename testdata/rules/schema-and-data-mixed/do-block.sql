-- about: a DO block is a transaction of its own, whoever runs it
-- transaction: none
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN state text;
  UPDATE orders SET state = 'new'; -- want "Rows of orders are changed while the ACCESS EXCLUSIVE lock on orders (line 5) is held"
END $$;
