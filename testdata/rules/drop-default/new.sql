-- about: no running code inserts into a table that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'new');
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;
