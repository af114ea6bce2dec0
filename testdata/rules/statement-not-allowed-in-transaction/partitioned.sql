-- about: a partitioned table is rebuilt partition by partition, each in a transaction
-- pg: 14
-- transaction: file
CREATE TABLE metrics (day date, value int) PARTITION BY RANGE (day);
REINDEX TABLE metrics; -- want "REINDEX TABLE cannot run inside a transaction block"
REINDEX TABLE orders;
