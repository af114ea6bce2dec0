-- about: the default partition is in the way, wherever it came from
CREATE TABLE metrics (day date) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE rest (day date);
ALTER TABLE metrics ATTACH PARTITION rest DEFAULT;
ALTER TABLE metrics DETACH PARTITION metrics_1 CONCURRENTLY; -- want "cannot detach partitions concurrently when a default partition exists"
ALTER TABLE metrics DETACH PARTITION metrics_1;
