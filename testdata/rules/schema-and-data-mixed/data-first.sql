-- about: rows that were changed before stay locked while the schema change waits
-- transaction: file
UPDATE orders SET status = 'new'; -- want "they stay locked while that waits for its lock"
CREATE INDEX orders_status_idx ON orders (status);
