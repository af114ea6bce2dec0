-- Bodies in PL/pgSQL: guarded, conditional, constant EXECUTE, and called.
CREATE TABLE existing (id integer);
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('sad', 'ok');
  END IF;
  BEGIN
    ALTER TABLE existing ADD COLUMN added mood;
  EXCEPTION WHEN duplicate_column THEN
    RAISE NOTICE 'there';
  END;
  EXECUTE 'CREATE TABLE made (id serial PRIMARY KEY)';
END $$;
DO $$ BEGIN CREATE TYPE other AS ENUM ('x'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE TYPE other AS ENUM ('y'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE FUNCTION build() RETURNS void LANGUAGE plpgsql AS $f$
BEGIN
  CREATE TABLE built (a integer);
  CREATE INDEX ON built (a);
END $f$;
SELECT build();
