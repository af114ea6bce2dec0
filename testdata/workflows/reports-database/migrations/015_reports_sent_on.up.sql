ALTER TABLE reports ADD COLUMN sent_on date;
