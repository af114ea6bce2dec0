-- about: NOT NULL has no name before 18
-- pg: 17
CREATE TABLE t (a int NOT NULL);
ALTER TABLE t DROP CONSTRAINT t_a_not_null; -- want "constraint \"t_a_not_null\" of relation \"t\" does not exist"
