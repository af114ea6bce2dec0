-- about: a default partition forbids CONCURRENTLY
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE rest PARTITION OF measurement DEFAULT;
CREATE TABLE m_2020 PARTITION OF measurement FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
