-- about: what cannot be read may have made it
DROP TABLE orders;
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
ALTER TABLE orders ADD a int;
DO $$ BEGIN IF false THEN DROP TABLE customers; END IF; END $$;
ALTER TABLE customers ADD a int;
