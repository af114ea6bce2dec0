-- about: a timeout, a new table, a weak lock
SET statement_timeout = '10s';
ALTER TABLE orders ADD COLUMN note text;
RESET statement_timeout;
CREATE TABLE fresh (id bigint);
CREATE INDEX CONCURRENTLY i ON orders (id);
