-- about: everything that has a name
CREATE TABLE t (a int PRIMARY KEY, b int CONSTRAINT c CHECK (b > 0));
CREATE TYPE colour AS ENUM ('red');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON t;
CREATE SCHEMA shop;
CREATE VIEW t AS SELECT 1; -- want "relation \"t\" already exists"
CREATE INDEX t_pkey ON t (b); -- want "relation \"t_pkey\" already exists"
CREATE SEQUENCE t; -- want "relation \"t\" already exists"
CREATE TYPE colour AS ENUM ('blue'); -- want "type \"colour\" already exists"
CREATE SCHEMA shop; -- want "schema \"shop\" already exists"
ALTER TABLE t ADD COLUMN x int, ADD COLUMN b int; -- want "column \"b\" of relation \"t\" already exists"
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0); -- want "constraint \"c\" for relation \"t\" already exists"
ALTER TABLE t ADD PRIMARY KEY (b); -- want "multiple primary keys for table \"t\" are not allowed"
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "trigger \"g\" for relation \"t\" already exists"
CREATE POLICY p ON t; -- want "policy \"p\" for table \"t\" already exists"
ALTER TABLE t RENAME a TO b; -- want "column \"b\" of relation \"t\" already exists"
ALTER TABLE unseen RENAME TO t; -- want "relation \"t\" already exists"
