-- about: partitions go first
CREATE TABLE visits (at date NOT NULL, no int) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
