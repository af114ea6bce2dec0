-- about: code names the partitioned table, not its parts
CREATE TABLE measurement (at date NOT NULL, peak int) PARTITION BY RANGE (at);
CREATE TABLE measurement_2020 PARTITION OF measurement FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
