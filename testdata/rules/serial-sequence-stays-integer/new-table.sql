-- about: a new table's sequence ends as early
CREATE TABLE orders (id serial PRIMARY KEY);
ALTER TABLE orders ALTER COLUMN id TYPE bigint; -- want "stays integer"
