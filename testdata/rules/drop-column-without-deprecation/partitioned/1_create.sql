-- about: a column of a partitioned table
CREATE TABLE measurement (at date NOT NULL, peak int) PARTITION BY RANGE (at);
