-- about: there must be rows to compare with
CREATE MATERIALIZED VIEW shop.m AS SELECT id FROM orders WITH NO DATA;
CREATE UNIQUE INDEX ON shop.m (id);
REFRESH MATERIALIZED VIEW CONCURRENTLY shop.m; -- want "CONCURRENTLY cannot be used when the materialized view is not populated" ; safe "REFRESH MATERIALIZED VIEW shop.m;"
REFRESH MATERIALIZED VIEW shop.m;
REFRESH MATERIALIZED VIEW CONCURRENTLY shop.m;
