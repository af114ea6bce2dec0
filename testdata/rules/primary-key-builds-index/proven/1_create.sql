-- about: NOT NULL columns and a ready index leave nothing to do
CREATE TABLE orders (id bigint NOT NULL);
CREATE UNIQUE INDEX orders_id ON orders (id);
