-- about: the name is right, the index is not
CREATE TABLE metrics (day date, area int) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE other (day date);
CREATE INDEX metrics_idx ON ONLY metrics (day);
CREATE INDEX a ON ONLY metrics (day);
CREATE INDEX b ON ONLY metrics (day);
CREATE INDEX c ON ONLY metrics (day);
CREATE INDEX area_idx ON metrics_1 (area);
CREATE INDEX other_idx ON other (day);
CREATE UNIQUE INDEX unique_idx ON metrics_1 (day);
CREATE INDEX part_idx ON metrics_1 (day) WHERE area > 0;
CREATE INDEX first_idx ON metrics_1 (day);
CREATE INDEX second_idx ON metrics_1 (day);
ALTER INDEX a ATTACH PARTITION area_idx; -- want error "cannot attach index \"area_idx\" as a partition of index \"a\": it is on (area)"
ALTER INDEX metrics_idx ATTACH PARTITION other_idx; -- want "\"other_idx\" as a partition of index \"metrics_idx\": it is on other, which is no partition of metrics"
ALTER INDEX b ATTACH PARTITION unique_idx; -- want "it is unique on (day)"
ALTER INDEX c ATTACH PARTITION part_idx; -- want "it is on (day) with a condition"
ALTER INDEX metrics_idx ATTACH PARTITION first_idx;
ALTER INDEX metrics_idx ATTACH PARTITION second_idx; -- want "first_idx is attached for metrics_1 already"
