-- about: a DO block is no hiding place
DO $$
BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE column_name = 'total') THEN
    ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want "uses orders.total"
  END IF;
END
$$;
