-- about: what does not go together in CREATE TRIGGER
CREATE TABLE t (id bigint PRIMARY KEY, n int, g int GENERATED ALWAYS AS (n + 1) STORED);
CREATE VIEW v AS SELECT id, n FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER a INSTEAD OF INSERT ON v EXECUTE FUNCTION f(); -- want "INSTEAD OF triggers must be FOR EACH ROW"
CREATE TRIGGER a INSTEAD OF INSERT ON v FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION f(); -- want "INSTEAD OF triggers cannot have WHEN conditions"
CREATE TRIGGER a INSTEAD OF UPDATE OF n ON v FOR EACH ROW EXECUTE FUNCTION f(); -- want "INSTEAD OF triggers cannot have column lists"
CREATE TRIGGER b BEFORE TRUNCATE ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "TRUNCATE FOR EACH ROW triggers are not supported"
CREATE TRIGGER c AFTER INSERT ON t FOR EACH ROW WHEN (OLD IS NULL) EXECUTE FUNCTION f(); -- want "INSERT trigger's WHEN condition cannot reference OLD values" ; help "test the condition in the function"
CREATE TRIGGER d AFTER DELETE ON t FOR EACH ROW WHEN (NEW.n > 1) EXECUTE FUNCTION f(); -- want "DELETE trigger's WHEN condition cannot reference NEW values"
CREATE TRIGGER e AFTER UPDATE ON t WHEN (NEW.n > 1) EXECUTE FUNCTION f(); -- want "statement trigger's WHEN condition cannot reference column values"
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.g > 1) EXECUTE FUNCTION f(); -- want "BEFORE trigger's WHEN condition cannot reference NEW generated columns"
CREATE TRIGGER h BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.n IN (SELECT n FROM t)) EXECUTE FUNCTION f(); -- want "cannot use subquery in trigger WHEN condition"
CREATE TRIGGER i BEFORE INSERT ON t FOR EACH ROW WHEN (n > 1) EXECUTE FUNCTION f(); -- want "column reference \"n\" is ambiguous"
CREATE TRIGGER j BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.n) EXECUTE FUNCTION f(); -- want "argument of WHEN must be type boolean, not type integer"
