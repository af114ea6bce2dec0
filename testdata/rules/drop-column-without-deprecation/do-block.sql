-- about: a DO block is no hiding place, nor is a constant string
DO $$
BEGIN
  ALTER TABLE orders DROP COLUMN note; -- want "names orders.note"
  EXECUTE 'ALTER TABLE orders DROP COLUMN hint'; -- want "names orders.hint"
END
$$;
