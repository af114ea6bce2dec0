-- +migrate Up notransaction
DROP INDEX IF EXISTS orders_a;
DROP INDEX IF EXISTS orders_b;
ALTER TABLE orders DROP COLUMN IF EXISTS a, ADD COLUMN IF NOT EXISTS c int, ALTER b SET DEFAULT 1;
CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);
COMMENT ON TABLE items IS 'what was ordered';
-- +migrate Down
