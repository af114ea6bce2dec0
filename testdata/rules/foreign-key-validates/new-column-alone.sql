-- about: a new column that points to a new table, or to its own
CREATE TABLE regions (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN region_id bigint REFERENCES regions (id);
ALTER TABLE orders ADD COLUMN parent_id bigint REFERENCES orders (id);
