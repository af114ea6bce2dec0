-- about: what only tables can have
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE INDEX ON open_orders (id); -- want "cannot create index on relation \"open_orders\""
ALTER TABLE open_orders ADD COLUMN state text; -- want "ALTER action ADD COLUMN cannot be performed on relation \"open_orders\""
