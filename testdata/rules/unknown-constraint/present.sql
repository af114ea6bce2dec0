-- about: what is there may be named
CREATE TABLE t (a int, b int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER first BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER second BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY own ON t USING (a = 1);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
ALTER TABLE t DISABLE TRIGGER second;
COMMENT ON TRIGGER first ON t IS 'first';
DROP TRIGGER second ON t;
DROP TRIGGER second ON t; -- want "trigger \"second\" for table \"t\" does not exist"
DROP POLICY own ON t;
DROP POLICY own ON t; -- want "policy \"own\" for table \"t\" does not exist"
DROP RULE quiet ON t;
DROP RULE quiet ON t; -- want "rule \"quiet\" for relation \"t\" does not exist"
CREATE DOMAIN positive AS int CONSTRAINT above CHECK (VALUE > 0);
ALTER DOMAIN positive VALIDATE CONSTRAINT above;
ALTER DOMAIN positive DROP CONSTRAINT above;
ALTER DOMAIN positive DROP CONSTRAINT above; -- want "constraint \"above\" of domain \"positive\" does not exist"
ALTER DOMAIN unseen DROP CONSTRAINT above;
