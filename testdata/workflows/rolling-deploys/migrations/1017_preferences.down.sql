BEGIN;
DROP VIEW settings;
ALTER TABLE preferences RENAME TO settings;
COMMIT;
