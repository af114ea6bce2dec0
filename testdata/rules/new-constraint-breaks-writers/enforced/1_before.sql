-- about: a foreign key refuses nothing before it is ENFORCED
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint CONSTRAINT orders_customer REFERENCES customers NOT ENFORCED,
    payer_id bigint
);
