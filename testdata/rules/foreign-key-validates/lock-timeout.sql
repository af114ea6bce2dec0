-- about: with a lock_timeout nobody waits for long
-- session: lock_timeout=4s
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);
ALTER TABLE orders ADD COLUMN region_id bigint DEFAULT 1 REFERENCES regions (id); -- want error "The new foreign key"
