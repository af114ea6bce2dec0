-- about: the parent cannot be indexed concurrently, not even alone
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX CONCURRENTLY metrics_value_idx ON metrics (value); -- want "cannot create index on partitioned table \"metrics\" concurrently" ; safe "ALTER INDEX metrics_value_idx ATTACH PARTITION"
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS k ON ONLY metrics (day); -- want "concurrently"
