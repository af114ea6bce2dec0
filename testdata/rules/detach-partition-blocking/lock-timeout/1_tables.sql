-- about: with a default partition nothing is better than a lock_timeout
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_2020 PARTITION OF measurement FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE rest PARTITION OF measurement DEFAULT;
CREATE TABLE others (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE o_2020 PARTITION OF others FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
