-- about: what cannot be read may have detached the other partition
CREATE TABLE r (a int) PARTITION BY RANGE (a);
CREATE TABLE r0 PARTITION OF r FOR VALUES FROM (0) TO (10);
DO $$ BEGIN EXECUTE current_setting('app.sql'); END $$;
CREATE TABLE r1 PARTITION OF r FOR VALUES FROM (5) TO (15);
