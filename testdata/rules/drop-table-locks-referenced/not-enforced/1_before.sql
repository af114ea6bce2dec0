-- about: NOT ENFORCED drops the triggers of both tables
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT orders_customer REFERENCES customers);
