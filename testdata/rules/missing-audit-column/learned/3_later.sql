ALTER TABLE h ADD COLUMN created_at timestamptz;
