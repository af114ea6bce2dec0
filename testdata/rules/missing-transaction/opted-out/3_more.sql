-- +migrate Up notransaction
DROP INDEX IF EXISTS orders_c;
UPDATE orders SET b = 2; -- want "Nothing holds the 2 statements of 3_more together"
-- +migrate Down
