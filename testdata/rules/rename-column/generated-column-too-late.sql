-- about: without a transaction queries fail between the two statements
-- transaction: none
ALTER TABLE orders RENAME COLUMN total TO total_amount; -- want "uses orders.total"
ALTER TABLE orders ADD COLUMN total numeric(10, 2) GENERATED ALWAYS AS (total_amount) STORED;
