ALTER TABLE orders ADD COLUMN IF NOT EXISTS status text NOT NULL;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS kind text NOT NULL; -- want "\"kind\""
