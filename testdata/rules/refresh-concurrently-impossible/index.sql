-- about: which indexes do not count
CREATE MATERIALIZED VIEW m AS SELECT id, total FROM orders;
REFRESH MATERIALIZED VIEW CONCURRENTLY m; -- want "cannot refresh materialized view \"public.m\" concurrently"
CREATE INDEX ON m (id);
CREATE UNIQUE INDEX ON m (id) WHERE total > 0;
CREATE UNIQUE INDEX ON m ((id + 1));
REFRESH MATERIALIZED VIEW CONCURRENTLY m; -- want "cannot refresh materialized view"
CREATE UNIQUE INDEX ON m (id, total);
REFRESH MATERIALIZED VIEW CONCURRENTLY m;
