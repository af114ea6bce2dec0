-- about: what is new is one release, so an index on a new table is fine; it is not in the whole history
-- change: modified, CREATE TABLE orders (id bigint); CREATE INDEX CONCURRENTLY orders_id ON orders (id);
-- with: index-not-concurrent
CREATE TABLE orders (id bigint);
COMMIT;
CREATE INDEX orders_id ON orders (id);
