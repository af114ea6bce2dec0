-- about: every place that names a constraint, trigger, policy or rule
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0), b int);
ALTER TABLE t DROP CONSTRAINT x; -- want:31 error "constraint \"x\" of relation \"t\" does not exist"
ALTER TABLE t VALIDATE CONSTRAINT x, ALTER CONSTRAINT y DEFERRABLE; -- want "\"x\" of relation" "\"y\" of relation"
ALTER TABLE t RENAME CONSTRAINT x TO y; -- want "constraint \"x\" for table \"t\" does not exist"
ALTER TABLE t DISABLE TRIGGER x; -- want "trigger \"x\" for table \"t\" does not exist"
DROP TRIGGER "My Trigger" ON public.t; -- want:14 "trigger \"My Trigger\" for table \"t\""
DROP POLICY x ON t; -- want "policy \"x\" for table \"t\" does not exist"
DROP RULE x ON t; -- want "rule \"x\" for relation \"t\" does not exist"
COMMENT ON CONSTRAINT x ON t IS 'n'; -- want "constraint \"x\" for table \"t\" does not exist"
CREATE DOMAIN d AS int;
ALTER DOMAIN d DROP CONSTRAINT x; -- want "constraint \"x\" of domain \"d\" does not exist"
ALTER TABLE t DROP CONSTRAINT c, DROP CONSTRAINT c; -- want:50 "constraint \"c\" of relation \"t\""
