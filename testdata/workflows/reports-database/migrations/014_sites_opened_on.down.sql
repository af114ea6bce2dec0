ALTER TABLE sites DROP COLUMN opened_on;
