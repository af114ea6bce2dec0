-- about: kinds and their privileges
-- pg: 16
CREATE TABLE t (id bigint PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id FROM t;
CREATE SEQUENCE sq;
CREATE SCHEMA app;
GRANT USAGE ON t TO PUBLIC; -- want "invalid privilege type USAGE for table" ; help "DELETE, INSERT, REFERENCES"
GRANT SELECT, USAGE ON v TO PUBLIC; -- want "invalid privilege type USAGE for table"
GRANT EXECUTE ON TABLE t TO PUBLIC; -- want "invalid privilege type EXECUTE for relation"
GRANT MAINTAIN ON t TO PUBLIC; -- want "unrecognized privilege type \"maintain\""
GRANT DROP ON t TO PUBLIC; -- want "unrecognized privilege type \"drop\""
REVOKE INSERT ON SEQUENCE sq FROM PUBLIC; -- want "invalid privilege type INSERT for sequence"
GRANT SELECT ON SCHEMA app TO PUBLIC; -- want "invalid privilege type SELECT for schema" ; help "CREATE, USAGE"
GRANT EXECUTE ON ALL TABLES IN SCHEMA app TO PUBLIC; -- want "invalid privilege type EXECUTE for relation"
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON TABLES TO PUBLIC; -- want "invalid privilege type EXECUTE for relation"
ALTER DEFAULT PRIVILEGES GRANT SELECT (n) ON TABLES TO PUBLIC; -- want "default privileges cannot be set for columns"
GRANT DELETE (n) ON t TO PUBLIC; -- want "invalid privilege type DELETE for column" ; help "SELECT, INSERT, UPDATE and REFERENCES"
GRANT SELECT (n) ON SEQUENCE sq TO PUBLIC; -- want "column privileges are only valid for relations"
GRANT SELECT ON t TO PUBLIC WITH GRANT OPTION; -- want "grant options can only be granted to roles" ; help "Leave WITH GRANT OPTION out"
