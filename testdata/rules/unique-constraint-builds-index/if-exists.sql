-- about: IF EXISTS is written for a table that is there
ALTER TABLE IF EXISTS orders ADD COLUMN IF NOT EXISTS code text CONSTRAINT orders_code UNIQUE; -- want "The new UNIQUE on orders.code takes an ACCESS EXCLUSIVE lock on orders"
ALTER TABLE IF EXISTS app.orders ADD UNIQUE (a, b); -- want "The new UNIQUE on app.orders takes"
