-- about: dead rows are still read
-- transaction: file
DELETE FROM orders;
ALTER TABLE orders ADD PRIMARY KEY (id); -- want "The new PRIMARY KEY of orders"
