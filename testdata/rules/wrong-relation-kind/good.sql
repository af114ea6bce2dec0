-- about: each by its own kind
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS total;
CREATE UNIQUE INDEX ON totals (total);
DROP MATERIALIZED VIEW totals;
DROP VIEW IF EXISTS open_orders;
DROP TABLE orders;
