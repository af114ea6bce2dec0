-- about: another column of the old name has none of the values
ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want "uses orders.total"
ALTER TABLE orders ADD COLUMN total numeric(10, 2);
