ALTER TABLE sites DROP COLUMN timezone;
