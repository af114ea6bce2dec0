ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want "uses orders.total" ; safe "ADD COLUMN total_amount numeric(10,2);"
