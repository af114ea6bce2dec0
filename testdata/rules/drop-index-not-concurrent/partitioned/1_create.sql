-- about: the index of a partitioned table cannot go CONCURRENTLY
CREATE TABLE measurement (at date NOT NULL, peak int) PARTITION BY RANGE (at);
CREATE INDEX peak_idx ON measurement (peak);
