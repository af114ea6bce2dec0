-- about: an index says nothing about nulls
CREATE TABLE orders (id bigint);
CREATE UNIQUE INDEX orders_id ON orders (id);
