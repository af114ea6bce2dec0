ALTER TABLE orders ADD COLUMN status status NOT NULL;
