-- about: both go
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders);
