-- about: a DO block is no hiding place, nor is EXECUTE of a constant
DO $$
BEGIN
  ALTER TABLE orders RENAME TO purchases; -- want "names orders and fails"
  EXECUTE 'ALTER TABLE customers RENAME TO clients'; -- want "names customers and fails"
END
$$;
