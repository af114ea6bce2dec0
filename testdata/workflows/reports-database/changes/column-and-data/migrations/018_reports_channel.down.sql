ALTER TABLE reports DROP COLUMN channel;
