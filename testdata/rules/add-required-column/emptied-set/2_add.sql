ALTER TABLE customers ADD COLUMN status text NOT NULL; -- want "If customers has rows"
