-- about: a new table, an ordinary column
CREATE TABLE orders (id bigint, net numeric);
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) STORED;
ALTER TABLE invoices ADD COLUMN gross numeric;
