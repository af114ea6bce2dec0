-- about: CONCURRENTLY takes no CASCADE, so that the foreign keys on the index are dropped first
CREATE TABLE orders (id bigint, no bigint);
CREATE UNIQUE INDEX orders_no_idx ON orders (no);
CREATE INDEX orders_id_idx ON orders (id);
CREATE TABLE items (order_no bigint CONSTRAINT items_order_fk REFERENCES orders (no));
