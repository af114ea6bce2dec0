-- about: CONCURRENTLY waits for others, and keeps nobody waiting
-- transaction: none
REINDEX INDEX CONCURRENTLY orders_total_idx;
REINDEX TABLE CONCURRENTLY orders;
CREATE INDEX CONCURRENTLY orders_at_idx ON orders (at);
DROP INDEX CONCURRENTLY orders_old_idx;
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
