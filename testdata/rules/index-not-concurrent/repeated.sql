-- about: what a failed attempt leaves has to go first, or IF NOT EXISTS passes over it
-- transaction: none
CREATE INDEX IF NOT EXISTS orders_code ON shop.orders (code); -- want "SHARE lock on shop.orders" ; safe "DROP INDEX CONCURRENTLY IF EXISTS shop.orders_code;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON shop.orders (code);"
