-- about: ONLY says that the table is partitioned
CREATE INDEX peak_idx ON ONLY measurement (peak);
