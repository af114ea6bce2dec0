ALTER TABLE reports DROP COLUMN status;
