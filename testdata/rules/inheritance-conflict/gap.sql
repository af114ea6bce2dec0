-- about: what cannot be read may have detached the partition
CREATE TABLE r (a int) PARTITION BY RANGE (a);
CREATE TABLE r0 PARTITION OF r FOR VALUES FROM (0) TO (10);
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
ALTER TABLE r0 ADD COLUMN b int;
