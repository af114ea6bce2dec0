ALTER TABLE metrics ADD COLUMN note text, ADD CONSTRAINT metrics_pk PRIMARY KEY (id, day); -- want "unique constraint on partitioned table must include all partitioning columns"
CREATE UNIQUE INDEX ON metrics (id); -- want "must include all partitioning columns"
CREATE UNIQUE INDEX ON metrics (id, (area + 1)); -- want "must include all partitioning columns"
