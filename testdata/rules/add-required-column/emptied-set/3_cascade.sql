TRUNCATE customers CASCADE;
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "Every INSERT"
