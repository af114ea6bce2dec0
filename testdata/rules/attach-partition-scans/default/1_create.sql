-- about: the default partition is read although the new one is empty
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE measurement_rest PARTITION OF measurement DEFAULT;
