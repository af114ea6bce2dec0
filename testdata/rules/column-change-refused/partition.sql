-- about: a partition obeys its table
CREATE TABLE metrics (day date NOT NULL, value int) PARTITION BY LIST (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES IN ('2024-01-01');
ALTER TABLE metrics_1 ALTER COLUMN day DROP NOT NULL; -- want "column \"day\" is marked NOT NULL in parent table"
ALTER TABLE metrics_1 ALTER COLUMN value DROP NOT NULL;
ALTER TABLE metrics ALTER COLUMN day DROP NOT NULL;
