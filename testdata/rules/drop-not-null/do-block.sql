-- about: a DO block is no hiding place
DO $$
BEGIN
  ALTER TABLE orders ALTER COLUMN total DROP NOT NULL; -- want "reads orders.total"
END
$$;
