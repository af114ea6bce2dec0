-- about: rows of one file, and the next file of the same transaction
-- transaction: set
-- release: together
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES r DEFERRABLE INITIALLY DEFERRED);
INSERT INTO r VALUES (1);
INSERT INTO t VALUES (1);
