ALTER TABLE reports ADD COLUMN note text;
