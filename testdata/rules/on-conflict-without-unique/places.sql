-- about: the finding stands at what is named
CREATE TABLE t (id int PRIMARY KEY, a int, b int, CONSTRAINT t_a CHECK (a > 0));
INSERT INTO t (id) VALUES (1) ON CONFLICT (a, b) DO NOTHING; -- want:44 "there is no unique or exclusion constraint"
INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT t_a DO NOTHING; -- want:57 "has no associated index"
