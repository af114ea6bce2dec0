-- about: unique in any order, comparable, or unknown
CREATE TABLE r (id int PRIMARY KEY, a int, b int, x varchar(9) UNIQUE, n numeric UNIQUE, day date UNIQUE, UNIQUE (a, b));
CREATE TABLE t (i bigint, s smallint, x text, at timestamp, a int, b int);
ALTER TABLE t ADD FOREIGN KEY (i) REFERENCES r;
ALTER TABLE t ADD FOREIGN KEY (s) REFERENCES r (n);
ALTER TABLE t ADD FOREIGN KEY (x) REFERENCES r (x);
ALTER TABLE t ADD FOREIGN KEY (at) REFERENCES r (day);
ALTER TABLE t ADD FOREIGN KEY (b, a) REFERENCES r (b, a);
ALTER TABLE t ADD FOREIGN KEY (i) REFERENCES unseen (number);
CREATE TABLE s (id int PRIMARY KEY, parent int REFERENCES s);
