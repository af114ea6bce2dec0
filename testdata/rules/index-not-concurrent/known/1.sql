CREATE TABLE orders (id bigint PRIMARY KEY, note jsonb);
CREATE TABLE measurement (at date NOT NULL, peak int, note jsonb) PARTITION BY RANGE (at);
CREATE TABLE m_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
