-- about: what a table shares with its parent, children or partitions, and cannot change alone
CREATE TABLE p (a int, b int NOT NULL, c int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE parent (a int, b text);
CREATE TABLE kid () INHERITS (parent);
ALTER TABLE p1 ADD COLUMN d int; -- want "cannot add column to a partition"
ALTER TABLE p1 ADD COLUMN IF NOT EXISTS c int; -- want "cannot add column to a partition"
ALTER TABLE p1 ALTER b DROP NOT NULL; -- want "column \"b\" is marked NOT NULL in parent table"
ALTER TABLE kid RENAME COLUMN b TO d; -- want "cannot rename inherited column \"b\""
ALTER TABLE ONLY parent RENAME COLUMN b TO d; -- want "inherited column \"b\" must be renamed in child tables too"
ALTER TABLE ONLY parent ADD COLUMN e int; -- want "column must be added to child tables too"
ALTER TABLE ONLY parent ADD CONSTRAINT f CHECK (a > 0); -- want "constraint must be added to child tables too"
ALTER TABLE ONLY parent ALTER a TYPE bigint; -- want "type of inherited column \"a\" must be changed in child tables too"
ALTER TABLE ONLY p DROP COLUMN c; -- want "cannot drop column from only the partitioned table when partitions exist"
ALTER TABLE p ADD CONSTRAINT g CHECK (a > 0) NO INHERIT; -- want "cannot add NO INHERIT constraint to partitioned table \"p\""
