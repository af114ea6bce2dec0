BEGIN;
ALTER TABLE settings ADD COLUMN version integer;
ALTER TABLE settings ADD COLUMN author text;
COMMIT;
