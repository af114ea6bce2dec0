-- about: conditions of triggers and policies, and privileges of columns
CREATE TABLE t (id bigint PRIMARY KEY, n int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER a AFTER UPDATE ON t FOR EACH ROW WHEN (OLD.total IS DISTINCT FROM NEW.n) EXECUTE FUNCTION f(); -- want "column old.total does not exist"
CREATE TRIGGER b AFTER UPDATE ON t FOR EACH ROW WHEN (OLD.n IS DISTINCT FROM NEW.n) EXECUTE FUNCTION f();
CREATE TRIGGER c AFTER UPDATE ON t FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION f();
CREATE POLICY p ON t USING (t.total = 1); -- want "column t.total does not exist"
CREATE POLICY q ON t USING (t.n = 1);
ALTER POLICY q ON t USING (total = 1); -- want "column \"total\" does not exist"
GRANT SELECT (id, total) ON t TO PUBLIC; -- want "column \"total\" of relation \"t\" does not exist"
GRANT SELECT (id, xmin) ON t TO PUBLIC;
