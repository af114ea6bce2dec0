-- about: the way out for CONCURRENTLY
-- transaction: file
COMMIT; -- want info "COMMIT ends"
CREATE INDEX CONCURRENTLY orders_at ON orders (at);
BEGIN;
