-- about: what the way back makes anew, but not as it was
CREATE TABLE a (
  id bigint PRIMARY KEY,
  n int CONSTRAINT a_n CHECK (n IN (1, 2)),
  on_hand boolean NOT NULL DEFAULT true
);
CREATE INDEX a_id_n ON a (id) WHERE n > 1;
CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad');
CREATE TYPE size AS ENUM ('small', 'large');
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION g() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER a_t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION t();
CREATE VIEW v AS SELECT id FROM a WHERE n > 1;
