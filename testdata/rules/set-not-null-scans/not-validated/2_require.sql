ALTER TABLE orders ALTER COLUMN status SET NOT NULL; -- want "orders.status"
