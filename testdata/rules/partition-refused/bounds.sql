-- about: bounds beside each other
CREATE TABLE metrics (day date NOT NULL, shop int) PARTITION BY RANGE (day);
CREATE TABLE m1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE m2 PARTITION OF metrics FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE m0 PARTITION OF metrics FOR VALUES FROM (MINVALUE) TO ('2023-01-01');
CREATE TABLE m3 PARTITION OF metrics FOR VALUES FROM ('2024-01-31') TO ('2024-04-01'); -- want "partition \"m3\" would overlap partition \"m1\""
DROP TABLE m3;
CREATE TABLE m4 PARTITION OF metrics FOR VALUES FROM ('2024-02-29') TO (MAXVALUE); -- want "partition \"m4\" would overlap partition \"m2\""
CREATE TABLE m5 PARTITION OF metrics FOR VALUES FROM ('2025-02-01') TO ('2025-01-01'); -- want "empty range bound specified for partition \"m5\""
CREATE TABLE m6 PARTITION OF metrics FOR VALUES IN ('2025-01-01'); -- want "invalid bound specification for a range partition"
CREATE TABLE IF NOT EXISTS m1 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE md PARTITION OF metrics DEFAULT;
CREATE TABLE me PARTITION OF metrics DEFAULT; -- want "partition \"me\" conflicts with existing default partition \"md\""
CREATE TABLE shops (id int, state text) PARTITION BY LIST (state);
CREATE TABLE s1 PARTITION OF shops FOR VALUES IN ('open', 'new');
CREATE TABLE s2 PARTITION OF shops FOR VALUES IN ('shut', 'new'); -- want "partition \"s2\" would overlap partition \"s1\""
CREATE TABLE s3 PARTITION OF shops FOR VALUES IN ('gone');
CREATE TABLE logs (id int) PARTITION BY HASH (id);
CREATE TABLE l0 PARTITION OF logs FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE ld PARTITION OF logs DEFAULT; -- want "a hash-partitioned table may not have a default partition"
CREATE TABLE plain (id int);
CREATE TABLE p1 PARTITION OF plain FOR VALUES IN (1); -- want "\"plain\" is not partitioned"
CREATE TABLE e1 PARTITION OF elsewhere FOR VALUES IN (1);
CREATE TABLE e2 PARTITION OF elsewhere FOR VALUES IN (1);
