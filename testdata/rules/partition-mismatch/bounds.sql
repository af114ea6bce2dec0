-- about: bounds of another kind, empty ones, and those that another partition has
CREATE TABLE r (a int) PARTITION BY RANGE (a);
CREATE TABLE r0 PARTITION OF r FOR VALUES FROM (0) TO (10);
CREATE TABLE r1 PARTITION OF r FOR VALUES FROM (10) TO (20);
CREATE TABLE rest PARTITION OF r DEFAULT;
CREATE TABLE l (a text) PARTITION BY LIST (a);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('a', 'b');
CREATE TABLE h (a int) PARTITION BY HASH (a);
CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE x1 PARTITION OF r FOR VALUES IN (1); -- want "invalid bound specification for a range partition" ; help "Give the partition bounds"
CREATE TABLE x2 PARTITION OF l FOR VALUES FROM (1) TO (2); -- want "invalid bound specification for a list partition" ; help "Give the partition bounds"
CREATE TABLE x3 PARTITION OF h DEFAULT; -- want "a hash-partitioned table may not have a default partition" ; help "Give the partition bounds"
CREATE TABLE x4 PARTITION OF r FOR VALUES FROM (30, 1) TO (40); -- want "FROM must specify exactly one value per partitioning column" ; help "Give the partition bounds"
CREATE TABLE x5 PARTITION OF r FOR VALUES FROM (40) TO (30); -- want "empty range bound specified for partition \"x5\"" ; help "Give the partition bounds"
CREATE TABLE x6 PARTITION OF r FOR VALUES FROM (5) TO (15); -- want "partition \"x6\" would overlap partition \"r0\"" ; help "Give the partition bounds"
CREATE TABLE x7 PARTITION OF r FOR VALUES FROM (MINVALUE) TO (MAXVALUE); -- want "partition \"x7\" would overlap partition \"r0\"" ; help "Give the partition bounds"
CREATE TABLE x8 PARTITION OF r DEFAULT; -- want "partition \"x8\" conflicts with existing default partition \"rest\"" ; help "Give the partition bounds"
CREATE TABLE x9 PARTITION OF l FOR VALUES IN ('c', 'b'); -- want "partition \"x9\" would overlap partition \"l1\"" ; help "Give the partition bounds"
CREATE TABLE x10 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0); -- want "partition \"x10\" would overlap partition \"h0\"" ; help "Give the partition bounds"
CREATE TABLE x11 PARTITION OF h0 DEFAULT; -- want "\"h0\" is not partitioned" ; help "Name the tables"
