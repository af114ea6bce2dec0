-- about: what must run on its own
BEGIN;
VACUUM orders; -- want "VACUUM cannot run inside a transaction block"
CLUSTER; -- want "CLUSTER cannot run inside a transaction block"
REINDEX SCHEMA shop; -- want "REINDEX SCHEMA cannot run inside a transaction block"
REINDEX DATABASE shop; -- want "REINDEX DATABASE cannot run inside a transaction block"
CREATE DATABASE shop; -- want "CREATE DATABASE cannot run inside a transaction block"
DROP DATABASE IF EXISTS shop; -- want "DROP DATABASE cannot run inside a transaction block"
DROP TABLESPACE fast; -- want "DROP TABLESPACE cannot run inside a transaction block"
ALTER SYSTEM SET work_mem = '64MB'; -- want "ALTER SYSTEM cannot run inside a transaction block"
COMMIT PREPARED 'x'; -- want "COMMIT PREPARED cannot run inside a transaction block"
COMMIT;
