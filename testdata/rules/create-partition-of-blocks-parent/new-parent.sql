-- about: nobody uses the partitioned table yet
CREATE TABLE measurement (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_2027 PARTITION OF measurement FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE other (at date);
