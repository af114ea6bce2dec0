ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
