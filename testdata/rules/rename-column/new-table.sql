-- about: nobody else can know the columns of a table that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10, 2));
ALTER TABLE orders RENAME COLUMN total TO total_amount;
