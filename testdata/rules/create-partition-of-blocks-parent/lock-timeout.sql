-- about: before 12 nothing better than a lock_timeout can be done
-- pg: 11
-- session: lock_timeout=4s
CREATE TABLE m_2027 PARTITION OF measurement FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
