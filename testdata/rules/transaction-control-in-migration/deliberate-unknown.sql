-- about: the way out for CONCURRENTLY, of a runner that is not known
COMMIT; -- want info "No BEGIN of the file stands before it"
CREATE INDEX CONCURRENTLY orders_at ON orders (at);
BEGIN;
