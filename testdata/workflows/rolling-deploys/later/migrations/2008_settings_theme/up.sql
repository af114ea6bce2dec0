ALTER TABLE settings ADD COLUMN theme text;
