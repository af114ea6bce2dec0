-- about: a DO block is no hiding place
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
END
$$;
