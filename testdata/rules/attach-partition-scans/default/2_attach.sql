CREATE TABLE measurement_2026 (at date NOT NULL);
ALTER TABLE measurement ATTACH PARTITION measurement_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); -- want "lock on measurement_rest" ; help "default partition"
