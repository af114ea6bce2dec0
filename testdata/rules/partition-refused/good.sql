-- about: bounds that only touch each other, and a table with the same columns
CREATE TABLE metrics (id int, value int) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF metrics FOR VALUES FROM (1) TO (10);
CREATE TABLE m2 PARTITION OF metrics FOR VALUES FROM (10) TO (20);
CREATE TABLE m3 (value int, id int);
ALTER TABLE metrics ATTACH PARTITION m3 FOR VALUES FROM (MINVALUE) TO (1);
ALTER TABLE metrics DETACH PARTITION m2;
