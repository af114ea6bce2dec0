-- about: a lock_timeout keeps the queue short
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint CONSTRAINT items_fk REFERENCES orders);
CREATE TABLE notes (order_id bigint REFERENCES orders);
