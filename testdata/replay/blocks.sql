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
CREATE FUNCTION build() RETURNS void LANGUAGE plpgsql AS $f$
BEGIN
  CREATE TABLE built (a integer);
  CREATE INDEX ON built (a);
END $f$;
SELECT build();
CREATE PROCEDURE extend() LANGUAGE sql AS 'ALTER TABLE built ADD COLUMN b text NOT NULL DEFAULT 1';
CALL extend();
SET search_path = elsewhere, public;
CREATE SCHEMA elsewhere CREATE TABLE inside (id integer PRIMARY KEY) CREATE VIEW seen AS SELECT id FROM inside;
CREATE TABLE first_of_path (a integer);
ALTER TABLE existing ADD COLUMN found boolean;
RESET search_path;
CREATE TABLE back_in_public (a integer);
CREATE TEMPORARY TABLE existing (temporary boolean);
ALTER TABLE existing ADD COLUMN hidden integer;
DROP TABLE existing;
ALTER TABLE existing ADD COLUMN visible integer;
CREATE TABLE IF NOT EXISTS existing (nothing integer);
