-- about: a DO block is no hiding place, nor is EXECUTE of a constant
DO $$
BEGIN
  ALTER TABLE orders RENAME TO purchases; -- want "names orders and fails" ; safe "ALTER TABLE orders RENAME TO purchases;\nCREATE VIEW orders AS SELECT * FROM purchases; -- takes INSERT, UPDATE and DELETE too"
  EXECUTE 'ALTER TABLE customers RENAME TO clients'; -- want "names customers and fails"
END
$$;
