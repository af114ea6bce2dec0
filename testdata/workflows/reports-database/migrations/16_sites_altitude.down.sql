ALTER TABLE sites DROP COLUMN altitude;
