-- about: a partition is an ordinary table, and without the word the parent can be indexed
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX CONCURRENTLY metrics_1_value_idx ON metrics_1 (value);
CREATE INDEX metrics_value_idx ON metrics (value);
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
