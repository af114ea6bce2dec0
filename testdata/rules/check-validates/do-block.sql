-- about: a DO block is no hiding place
DO $$ BEGIN
  EXECUTE 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0)'; -- want "orders"
END $$;
