-- about: a new column comes before the index on it
ALTER TABLE orders ADD COLUMN code text PRIMARY KEY; -- want "orders.code" ; safe "ALTER TABLE orders ADD COLUMN code text;\nCREATE UNIQUE INDEX CONCURRENTLY orders_pkey ON orders (code);"
