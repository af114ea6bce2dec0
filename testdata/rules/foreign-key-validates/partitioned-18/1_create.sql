-- about: from 18 on NOT VALID is for partitioned tables too
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE visits (at date NOT NULL, customer_id bigint) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
