-- about: there is nothing to validate about a key
-- pg: 15
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE);
ALTER TABLE t VALIDATE CONSTRAINT t_b_key; -- want "constraint \"t_b_key\" of relation \"t\" is not a foreign key or check constraint"
ALTER TABLE t VALIDATE CONSTRAINT t_pkey; -- want "is not a foreign key or check constraint"
