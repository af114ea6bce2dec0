CREATE INDEX orders_status_idx ON orders (status);
UPDATE orders SET status = 'old';
UPDATE carts SET n = 1; -- want "(line 1) is held"
