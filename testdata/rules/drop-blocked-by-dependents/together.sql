-- about: everything that depends goes in the same statement
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES r);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
DROP VIEW v, w;
DROP TABLE r, t;
