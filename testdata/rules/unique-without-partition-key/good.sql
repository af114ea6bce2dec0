-- about: with the partition key, in any order, and on ordinary tables
CREATE TABLE metrics (id int, day date, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
CREATE TABLE metrics_1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE UNIQUE INDEX ON metrics_1 (id);
CREATE INDEX ON metrics (id);
CREATE TABLE IF NOT EXISTS metrics (id int PRIMARY KEY, day date) PARTITION BY RANGE (day);
CREATE TABLE orders (id int PRIMARY KEY);
