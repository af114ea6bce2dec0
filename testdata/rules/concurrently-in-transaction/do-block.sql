-- about: a DO block is a function to the server; what may not run may not fail
-- transaction: none
DO $$ BEGIN
  EXECUTE 'CREATE INDEX CONCURRENTLY i ON orders (total)'; -- want "CREATE INDEX CONCURRENTLY cannot be executed from a function"
END $$;
DO $$ BEGIN
  IF false THEN
    CREATE INDEX CONCURRENTLY j ON orders (total);
  END IF;
END $$;
