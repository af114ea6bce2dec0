-- about: what fits, what is there, and what nobody knows
CREATE TABLE metrics (day date, area int) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE other (day date);
CREATE INDEX metrics_idx ON ONLY metrics (day);
CREATE INDEX metrics_1_idx ON metrics_1 (day DESC);
ALTER INDEX metrics_idx ATTACH PARTITION metrics_1_idx;
ALTER INDEX metrics_idx ATTACH PARTITION metrics_1_idx;
ALTER INDEX metrics_idx ATTACH PARTITION unseen_idx;
ALTER INDEX unseen_parent ATTACH PARTITION metrics_1_idx;
ALTER TABLE metrics ATTACH PARTITION other FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
