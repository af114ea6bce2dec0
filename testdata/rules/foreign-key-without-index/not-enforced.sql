-- about: without triggers nothing looks for the rows that point to one, until the key is ENFORCED
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint REFERENCES customers NOT ENFORCED,
    payer_id bigint CONSTRAINT orders_payer REFERENCES customers NOT ENFORCED, -- want "no index of orders begins with payer_id"
    agent_id bigint CONSTRAINT orders_agent REFERENCES customers
);
ALTER TABLE orders ALTER CONSTRAINT orders_payer ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT orders_agent NOT ENFORCED;
