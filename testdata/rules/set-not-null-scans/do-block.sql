-- about: a DO block is no hiding place
DO $$
BEGIN
  ALTER TABLE orders ALTER COLUMN status SET NOT NULL; -- want "orders.status"
END
$$;
