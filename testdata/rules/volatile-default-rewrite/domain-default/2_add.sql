ALTER TABLE orders ADD COLUMN t token; -- want "orders.t"
