-- about: what may simply run again does without a transaction on purpose
-- +migrate Up
CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX orders_a ON orders (a);
CREATE INDEX orders_b ON orders (b);
-- +migrate Down
DROP TABLE orders;
