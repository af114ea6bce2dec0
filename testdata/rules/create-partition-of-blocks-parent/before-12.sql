-- about: attaching locks as much
-- pg: 11
CREATE TABLE m_2027 PARTITION OF measurement FOR VALUES FROM ('2027-01-01') TO ('2028-01-01'); -- want "measurement" ; help "lock_timeout"
