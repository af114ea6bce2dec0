-- about: the words of 18
-- pg: 18
CREATE TABLE t (a int PRIMARY KEY);
ALTER TABLE t VALIDATE CONSTRAINT t_pkey; -- want "cannot validate constraint \"t_pkey\" of relation \"t\""
