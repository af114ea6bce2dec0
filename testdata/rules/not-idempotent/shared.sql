-- about: one transaction is done or not done
-- transaction: file
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE INDEX orders_id ON orders (id);
