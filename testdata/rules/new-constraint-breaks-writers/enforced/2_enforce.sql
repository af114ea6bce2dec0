ALTER TABLE orders ADD FOREIGN KEY (payer_id) REFERENCES customers NOT ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT orders_customer ENFORCED; -- want "orders"
