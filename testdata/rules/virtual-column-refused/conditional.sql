-- about: what may not run is not said to fail
-- pg: 18
CREATE TABLE t (id bigint PRIMARY KEY, v bigint GENERATED ALWAYS AS (id * 2));
DO $$ BEGIN IF false THEN CREATE INDEX ON t (v); END IF; END $$;
