-- Bodies in SQL, schemas with elements, the search path, temporary tables that hide others.
CREATE TABLE existing (id integer);
CREATE FUNCTION build() RETURNS void LANGUAGE sql AS $f$
  CREATE TABLE built (a integer);
  CREATE TYPE made AS ENUM ('x');
$f$;
SELECT build();
CREATE PROCEDURE extend() LANGUAGE sql AS 'ALTER TABLE existing ADD COLUMN b text NOT NULL DEFAULT 1';
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
