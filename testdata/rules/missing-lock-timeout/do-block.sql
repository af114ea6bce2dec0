-- about: the statement in the block is the place
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN note text; -- want:3 "lock_timeout"
END $$;
