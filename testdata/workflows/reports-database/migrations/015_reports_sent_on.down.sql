ALTER TABLE reports DROP COLUMN sent_on;
