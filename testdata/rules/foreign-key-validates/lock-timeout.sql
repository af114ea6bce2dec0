-- about: brief locks on both tables need no more than a lock_timeout, a scan does
SET lock_timeout = '4s';
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);
ALTER TABLE orders ADD FOREIGN KEY (region_id) REFERENCES regions (id); -- want error "takes a SHARE ROW EXCLUSIVE lock on orders"
