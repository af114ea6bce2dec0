-- about: from 17 on a partition has the identity of its parent
-- pg: 17
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, n int) PARTITION BY RANGE (n);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (100);
INSERT INTO t1 (id, n) VALUES (1, 2); -- want "cannot insert a non-DEFAULT value into column \"id\""
