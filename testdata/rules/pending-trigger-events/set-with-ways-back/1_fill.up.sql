-- about: a way back, which runs at another time, stands between two files of one transaction
-- transaction: set
-- release: together
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES r DEFERRABLE INITIALLY DEFERRED);
INSERT INTO r VALUES (1);
INSERT INTO t VALUES (1);
