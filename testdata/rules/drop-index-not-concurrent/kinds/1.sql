CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE measurement (at date, peak int) PARTITION BY RANGE (at);
CREATE TABLE m_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX peak ON measurement (peak);
