-- about: dropped before, not repeated, not concurrent, new
-- transaction: none
DROP INDEX CONCURRENTLY IF EXISTS orders_code;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
CREATE INDEX CONCURRENTLY orders_note ON orders (note);
CREATE INDEX IF NOT EXISTS orders_total ON orders (total);
CREATE TABLE items (id bigint);
CREATE INDEX CONCURRENTLY IF NOT EXISTS items_id ON items (id);
