-- about: a generated column of the old name serves those who read it
-- transaction: file
ALTER TABLE orders RENAME COLUMN total TO total_amount;
ALTER TABLE orders ADD COLUMN total numeric(10, 2) GENERATED ALWAYS AS (total_amount) STORED;
