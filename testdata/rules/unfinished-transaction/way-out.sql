-- about: the runner must have opened the transaction that is ended first
COMMIT;
CREATE INDEX CONCURRENTLY orders_at ON orders (at);
BEGIN;
