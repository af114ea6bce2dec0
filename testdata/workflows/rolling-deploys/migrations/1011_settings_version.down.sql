ALTER TABLE settings DROP COLUMN author;
ALTER TABLE settings DROP COLUMN version;
