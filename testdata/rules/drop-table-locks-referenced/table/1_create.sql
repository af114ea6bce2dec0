-- about: the table at the other end of its foreign key
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders);
