-- about: partitions that are partitioned in turn, in a schema of their own; the method and WHERE go along
CREATE SCHEMA shop;
CREATE TABLE shop.metrics (day date, area int, value int) PARTITION BY RANGE (day);
CREATE TABLE shop.m_1 PARTITION OF shop.metrics FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (area);
CREATE TABLE shop.m_1_a PARTITION OF shop.m_1 FOR VALUES IN (1);
CREATE TABLE shop.m_2 PARTITION OF shop.metrics FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
