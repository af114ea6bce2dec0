-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders"
