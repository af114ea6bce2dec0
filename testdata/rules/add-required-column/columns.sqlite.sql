-- about: SQLite refuses where there are rows
ALTER TABLE orders ADD COLUMN state TEXT NOT NULL; -- want error "Cannot add a NOT NULL column with default value NULL"
ALTER TABLE orders ADD COLUMN n INTEGER NOT NULL DEFAULT 0;
