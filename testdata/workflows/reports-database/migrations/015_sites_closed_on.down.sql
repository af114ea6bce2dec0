ALTER TABLE sites DROP COLUMN closed_on;
