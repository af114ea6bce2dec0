-- about: conditions and expressions over the rows of one table
CREATE TABLE t (a int PRIMARY KEY, b text, CHECK (a > 0 AND c > 0), c int);
ALTER TABLE t ADD CHECK (x > 3); -- want "column \"x\" does not exist"
ALTER TABLE t ADD d int CHECK (d > 0 AND x > 0); -- want "column \"x\" does not exist"
ALTER TABLE t ADD e int, ADD CHECK (e > a);
ALTER TABLE t ADD g int GENERATED ALWAYS AS (a + x) STORED; -- want "column \"x\" does not exist"
CREATE TABLE u (a int CHECK (x > 0)); -- want "column \"x\" does not exist"
CREATE TABLE w (LIKE t, CHECK (a > c AND x > 0)); -- want "column \"x\" does not exist"
CREATE INDEX ON t (lower(x)); -- want "column \"x\" does not exist"
CREATE INDEX ON t (a) WHERE x > 1; -- want "column \"x\" does not exist"
CREATE POLICY p ON t USING (x = 1) WITH CHECK (y = 1); -- want "column \"x\" does not exist" "column \"y\" does not exist"
INSERT INTO t (a) VALUES (1) ON CONFLICT (x) DO NOTHING; -- want "column \"x\" does not exist"
INSERT INTO t (a) VALUES (1) ON CONFLICT (lower(x)) DO NOTHING; -- want "column \"x\" does not exist"
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET x = 1; -- want "column \"x\" of relation \"t\" does not exist"
COPY t (a, x) FROM '/tmp/rows'; -- want "column \"x\" of relation \"t\" does not exist"
COMMENT ON COLUMN t.x IS 'gone'; -- want "column \"x\" of relation \"t\" does not exist"
ALTER TABLE t ALTER x SET STATISTICS 100; -- want "column \"x\" of relation \"t\" does not exist"
ALTER TABLE t ALTER x DROP IDENTITY IF EXISTS; -- want "column \"x\" of relation \"t\" does not exist"
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER u BEFORE UPDATE OF x ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "column \"x\" of relation \"t\" does not exist"
