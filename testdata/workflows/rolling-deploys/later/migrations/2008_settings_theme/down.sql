ALTER TABLE settings DROP COLUMN theme;
