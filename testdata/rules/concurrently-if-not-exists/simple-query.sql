-- about: two statements in one file would share a transaction
-- transaction: simple
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code); -- want "an invalid index orders_code" ; help "Drop what a failed attempt has left in a migration before this one."
