-- about: a new table has no rows to look up
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
CREATE TABLE items (order_id bigint REFERENCES orders, customer_id bigint REFERENCES customers);
