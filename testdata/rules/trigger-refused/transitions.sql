-- about: transition tables
CREATE TABLE t (id bigint PRIMARY KEY, n int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER a BEFORE INSERT ON t REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION f(); -- want "transition table name can only be specified for an AFTER trigger"
CREATE TRIGGER a AFTER UPDATE OF n ON t REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION f(); -- want "transition tables cannot be specified for triggers with column lists"
CREATE TRIGGER a AFTER INSERT OR UPDATE ON t REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION f(); -- want "with more than one event"
CREATE TRIGGER a AFTER INSERT ON t REFERENCING OLD TABLE AS gone EXECUTE FUNCTION f(); -- want "OLD TABLE can only be specified for a DELETE or UPDATE trigger"
CREATE TRIGGER a AFTER DELETE ON t REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION f(); -- want "NEW TABLE can only be specified for an INSERT or UPDATE trigger"
CREATE TRIGGER a AFTER TRUNCATE ON t REFERENCING OLD TABLE AS gone EXECUTE FUNCTION f(); -- want "TRUNCATE triggers with transition tables are not supported"
CREATE TRIGGER a AFTER UPDATE ON t REFERENCING NEW ROW AS fresh FOR EACH ROW EXECUTE FUNCTION f(); -- want "ROW variable naming in the REFERENCING clause is not supported"
