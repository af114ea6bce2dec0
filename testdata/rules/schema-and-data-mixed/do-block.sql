-- about: a DO block is no hiding place
-- transaction: file
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN status text;
  UPDATE orders SET status = 'new'; -- want "Rows of orders"
END
$$;
