-- about: a unique index stays one on every partition
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE UNIQUE INDEX CONCURRENTLY days ON metrics (day); -- want "concurrently" ; safe "CREATE UNIQUE INDEX CONCURRENTLY metrics_1_days ON metrics_1 (day);"
CREATE INDEX CONCURRENTLY plain ON metrics (day); -- want "concurrently" ; safe "CREATE INDEX CONCURRENTLY metrics_1_plain ON metrics_1 (day);"
