-- about: everything that holds on to a type
CREATE TABLE t (a int, b int, c int, d int, e int, g int GENERATED ALWAYS AS (b * 2) STORED, i int GENERATED ALWAYS AS IDENTITY);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW v AS SELECT a FROM t;
CREATE POLICY p ON t USING (c > 0);
CREATE TRIGGER g BEFORE UPDATE OF d ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER w BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.e > 0) EXECUTE FUNCTION f();
ALTER TABLE t ALTER a TYPE bigint; -- want "cannot alter type of a column used by a view or rule"
ALTER TABLE t ALTER b TYPE bigint; -- want "cannot alter type of a column used by a generated column"
ALTER TABLE t ALTER c TYPE bigint; -- want "cannot alter type of a column used in a policy definition"
ALTER TABLE t ALTER d TYPE bigint; -- want "cannot alter type of a column used in a trigger definition"
ALTER TABLE t ADD z int, ALTER e TYPE bigint; -- want "cannot alter type of a column used in a trigger definition"
ALTER TABLE t ALTER i TYPE text; -- want "identity column type must be smallint, integer, or bigint"
ALTER TABLE t ALTER i TYPE bigint;
