-- about: rights that reach beyond the database
ALTER ROLE app SUPERUSER; -- want:1 warning "app gets rights that no table's owner can limit: everything"
CREATE ROLE "Other" LOGIN BYPASSRLS CREATEROLE REPLICATION; -- want "past row level security" "creating roles" "whole cluster"
GRANT pg_read_server_files, reporting TO app; -- want "all of pg_read_server_files"
SET ROLE "Owner"; -- want "goes on as Owner" ; safe "SET LOCAL ROLE \"Owner\";"
SET SESSION AUTHORIZATION boss; -- want "goes on as boss"
DO $$
BEGIN
  ALTER ROLE app SUPERUSER; -- want "app gets rights"
END
$$;
