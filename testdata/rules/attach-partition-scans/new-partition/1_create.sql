-- about: a new partition is empty
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
