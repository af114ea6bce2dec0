-- about: together, with itself, or unknown
CREATE TABLE r (id int PRIMARY KEY, self int REFERENCES r);
CREATE TABLE t (a int);
TRUNCATE r;
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r;
TRUNCATE TABLE ONLY r, t RESTART IDENTITY;
TRUNCATE unseen;
