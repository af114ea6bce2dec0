-- about: partitions and children
CREATE TABLE p (k int, v int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE INDEX pi ON p (v);
CREATE TABLE par (a int, CHECK (a > 0));
CREATE TABLE child () INHERITS (par);
ALTER TABLE p DROP COLUMN k; -- want "cannot drop column \"k\" because it is part of the partition key of relation \"p\""
DROP INDEX p1_v_idx; -- want "cannot drop index p1_v_idx because index pi requires it"
ALTER TABLE child DROP CONSTRAINT par_a_check; -- want "cannot drop inherited constraint \"par_a_check\" of relation \"child\""
ALTER TABLE child DROP COLUMN a; -- want "cannot drop inherited column \"a\""
DROP TABLE p;
DROP TABLE par; -- want "cannot drop table par because other objects depend on it"
