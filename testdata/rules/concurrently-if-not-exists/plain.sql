-- about: what a failed attempt has left is passed over
-- transaction: none
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON shop.orders (code); -- want warning "Where an attempt has failed, an invalid index orders_code is left behind, and IF NOT EXISTS passes over it: the next attempt succeeds, while rows that are there twice stay" ; safe "DROP INDEX CONCURRENTLY IF EXISTS shop.orders_code;\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON shop.orders (code);"
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note ON orders (note); -- want info "and no query uses the index"
