-- about: until 17 a child may allow what its parent refuses, and a partitioned table cannot do so alone
-- pg: 17
CREATE TABLE parent (a int NOT NULL);
CREATE TABLE kid () INHERITS (parent);
ALTER TABLE kid ALTER a DROP NOT NULL;
CREATE TABLE p (a int, b int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
ALTER TABLE ONLY p ALTER b DROP NOT NULL; -- want "cannot remove constraint from only the partitioned table when partitions exist"
