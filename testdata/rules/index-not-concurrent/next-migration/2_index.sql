CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders"
