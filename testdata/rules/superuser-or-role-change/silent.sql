-- about: roles without such rights, and changes of role that end
CREATE ROLE app LOGIN NOSUPERUSER NOBYPASSRLS;
ALTER ROLE app NOSUPERUSER CONNECTION LIMIT 5;
GRANT reporting TO app;
REVOKE pg_read_server_files FROM app;
SET LOCAL ROLE owner;
RESET ROLE;
SET ROLE NONE;
SET work_mem = '1MB';
