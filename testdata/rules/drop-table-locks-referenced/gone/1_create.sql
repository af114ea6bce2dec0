-- about: the other table goes a few lines later
-- transaction: file
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders);
