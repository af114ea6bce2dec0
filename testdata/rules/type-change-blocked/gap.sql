-- about: what cannot be read may have dropped the view
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
ALTER TABLE t ALTER a TYPE bigint;
