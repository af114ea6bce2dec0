-- about: columns and constraints
CREATE TABLE r (id int PRIMARY KEY, u int UNIQUE, a int, b int, c int);
CREATE TABLE t (a int REFERENCES r, u int, FOREIGN KEY (u) REFERENCES r (u));
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW v AS SELECT r.a FROM r JOIN t ON r.id = t.a;
CREATE POLICY p ON r USING (b > 0);
CREATE TRIGGER g BEFORE UPDATE OF c ON r FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE r DROP COLUMN a; -- want "cannot drop column a of table r because other objects depend on it"
ALTER TABLE r ADD z int, DROP COLUMN b; -- want "cannot drop column b of table r because other objects depend on it"
ALTER TABLE r DROP COLUMN c; -- want "cannot drop column c of table r because other objects depend on it"
ALTER TABLE r DROP CONSTRAINT r_pkey; -- want "cannot drop constraint r_pkey on table r because other objects depend on it"
ALTER TABLE r DROP COLUMN u; -- want "cannot drop column u of table r because other objects depend on it"
DROP FUNCTION f(); -- want "cannot drop function f() because other objects depend on it"
