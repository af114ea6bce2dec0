-- about: a rename on a table that was there before breaks running code
ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want:1 error "uses orders.total"
