-- about: tables that are there
CREATE TABLE metrics (id int, value int) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF metrics FOR VALUES FROM (1) TO (10);
CREATE TABLE m2 (id int, value int);
CREATE TABLE m3 (id int);
CREATE TABLE m4 (id int, value int, note text);
ALTER TABLE metrics ATTACH PARTITION m1 FOR VALUES FROM (10) TO (20); -- want "\"m1\" is already a partition"
ALTER TABLE metrics ATTACH PARTITION m2 FOR VALUES FROM (5) TO (20); -- want "partition \"m2\" would overlap partition \"m1\""
ALTER TABLE metrics ATTACH PARTITION m3 FOR VALUES FROM (10) TO (20); -- want "child table is missing column \"value\""
ALTER TABLE metrics ATTACH PARTITION m4 FOR VALUES FROM (10) TO (20); -- want "table \"m4\" contains column \"note\" not found in parent \"metrics\""
CREATE TABLE m5 (id int);
ALTER TABLE metrics DETACH PARTITION m5; -- want "relation \"m5\" is not a partition of relation \"metrics\""
ALTER TABLE m1 ADD COLUMN note text; -- want "cannot add column to a partition"
ALTER TABLE metrics ADD COLUMN other text;
ALTER TABLE metrics DETACH PARTITION m1;
ALTER TABLE m1 ADD COLUMN note text;
ALTER TABLE metrics ATTACH PARTITION elsewhere FOR VALUES FROM (30) TO (40);
