BEGIN;
ALTER TABLE settings RENAME TO preferences;
CREATE VIEW settings AS SELECT * FROM preferences;
COMMIT;
