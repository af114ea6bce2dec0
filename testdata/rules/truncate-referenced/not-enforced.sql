-- about: a key that is NOT ENFORCED has no triggers, and refuses nothing
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers NOT ENFORCED);
TRUNCATE customers;
