-- about: from 18 on it has
-- pg: 18
CREATE TABLE t (a int NOT NULL);
ALTER TABLE t DROP CONSTRAINT t_a_not_null;
