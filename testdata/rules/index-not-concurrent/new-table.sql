-- about: nobody writes to a table that this migration creates, or to one of this session
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX ON orders (customer_id);
CREATE TEMPORARY TABLE scratch AS SELECT 1 AS n;
CREATE INDEX ON scratch (n);
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS n;
CREATE INDEX ON totals (n);
