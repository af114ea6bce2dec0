-- about: until 16 a partition does not have the identity of its parent
-- pg: 16
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, n int) PARTITION BY RANGE (n);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (100);
INSERT INTO t1 (id, n) VALUES (1, 2);
INSERT INTO t (id, n) VALUES (1, 2); -- want "cannot insert a non-DEFAULT value into column \"id\""
