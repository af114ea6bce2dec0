-- about: one ordinary index, and nothing else
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
CREATE INDEX metrics_value_idx ON metrics (value);
DROP INDEX CONCURRENTLY a, shop.b; -- want "DROP INDEX CONCURRENTLY does not support dropping multiple objects" ; safe "DROP INDEX CONCURRENTLY shop.b;"
DROP INDEX CONCURRENTLY IF EXISTS c CASCADE; -- want "DROP INDEX CONCURRENTLY does not support CASCADE"
DROP INDEX CONCURRENTLY metrics_value_idx; -- want "cannot drop partitioned index \"metrics_value_idx\" concurrently"
