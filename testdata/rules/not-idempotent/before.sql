-- about: what has no IF NOT EXISTS is dropped before
-- transaction: none
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; -- want "positive is there already" ; help "DROP CONSTRAINT IF EXISTS positive"
ALTER TABLE orders DROP CONSTRAINT IF EXISTS small, ADD CONSTRAINT small CHECK (total < 9) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS odd;
ALTER TABLE orders ADD CONSTRAINT odd FOREIGN KEY (shop) REFERENCES shops NOT VALID;
ALTER TABLE orders ADD CONSTRAINT one_total UNIQUE USING INDEX one_total_idx;
CREATE INDEX CONCURRENTLY orders_note ON app.orders (note); -- want "app.orders_note is there already" ; help "DROP INDEX CONCURRENTLY IF EXISTS app.orders_note;"
DROP INDEX CONCURRENTLY IF EXISTS orders_state;
CREATE INDEX CONCURRENTLY orders_state ON orders (state);
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_other ON orders (other);
CREATE EXTENSION hstore; -- want "hstore is there already" ; help "IF NOT EXISTS"
CREATE EXTENSION IF NOT EXISTS citext;
ALTER TYPE mood ADD VALUE 'calm'; -- want "the value is there already"
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'wild';
