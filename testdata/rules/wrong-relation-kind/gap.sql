-- about: what cannot be read may have made a view of it
CREATE TABLE t (a int);
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
DROP VIEW t;
