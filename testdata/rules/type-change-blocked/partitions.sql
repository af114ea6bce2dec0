-- about: partition keys, and columns that come from a parent
CREATE TABLE p (k int, v int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
ALTER TABLE p ALTER k TYPE bigint; -- want "cannot alter column \"k\" because it is part of the partition key of relation \"p\""
ALTER TABLE p1 ALTER v TYPE bigint; -- want "cannot alter inherited column \"v\""
ALTER TABLE p ALTER v TYPE bigint;
