ALTER TABLE measurement ADD COLUMN peak int NOT NULL; -- want "If measurement has rows"
