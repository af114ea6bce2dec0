-- about: a column that this migration adds has no readers yet
ALTER TABLE orders ADD COLUMN total numeric(10, 2);
ALTER TABLE orders RENAME COLUMN total TO total_amount;
