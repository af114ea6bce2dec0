-- about: what may not run is not said to fail
CREATE TABLE t (id bigint PRIMARY KEY, j json);
DO $$ BEGIN IF false THEN CREATE INDEX ON t (j); END IF; END $$;
