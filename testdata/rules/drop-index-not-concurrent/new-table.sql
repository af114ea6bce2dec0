-- about: nobody uses a table that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX orders_customer_idx ON orders (customer_id);
DROP INDEX orders_customer_idx;
