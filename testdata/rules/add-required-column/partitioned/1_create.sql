-- about: a partitioned table stands for its partitions
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
