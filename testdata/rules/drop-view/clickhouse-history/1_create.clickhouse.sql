-- about: an ordinary view of ClickHouse is read, one that fills a table is not
CREATE VIEW totals ON CLUSTER main AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW totals_mv ON CLUSTER main TO sums AS SELECT id FROM orders;
