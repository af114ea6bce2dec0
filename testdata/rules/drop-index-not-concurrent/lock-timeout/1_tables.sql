-- about: the index of a partitioned table cannot be dropped concurrently
CREATE TABLE measurement (at date NOT NULL, peak int) PARTITION BY RANGE (at);
CREATE INDEX peak_idx ON measurement (peak);
CREATE TABLE orders (id bigint, total int);
CREATE INDEX total_idx ON orders (total);
