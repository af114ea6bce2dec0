-- about: the default partition is read when the new one is attached, too
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE rest PARTITION OF measurement DEFAULT;
