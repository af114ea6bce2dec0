-- about: an index that a foreign key was made with cannot be dropped
CREATE TABLE orders (id bigint NOT NULL, no bigint);
CREATE UNIQUE INDEX orders_id_idx ON orders (id);
CREATE TABLE items (order_id bigint REFERENCES orders (id));
CREATE INDEX items_order_idx ON items (order_id);
