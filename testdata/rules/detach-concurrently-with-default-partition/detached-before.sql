-- about: once the default partition is detached the others can be
CREATE TABLE metrics (day date) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE rest PARTITION OF metrics DEFAULT;
ALTER TABLE metrics DETACH PARTITION rest;
ALTER TABLE metrics DETACH PARTITION metrics_1 CONCURRENTLY;
