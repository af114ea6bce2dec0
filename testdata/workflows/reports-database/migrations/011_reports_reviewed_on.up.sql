ALTER TABLE reports ADD COLUMN reviewed_on date;
