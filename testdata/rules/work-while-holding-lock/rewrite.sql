-- about: what rewrites the table itself is reported by itself
-- transaction: file
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN no bigserial;
