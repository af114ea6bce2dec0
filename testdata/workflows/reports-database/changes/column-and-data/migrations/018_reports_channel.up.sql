ALTER TABLE reports ADD COLUMN channel text;
