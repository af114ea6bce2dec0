-- about: another column of the old name has none of the values
-- transaction: file
ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want "finds another column of that name, without the values"
ALTER TABLE orders ADD COLUMN total numeric(10, 2);
