-- about: one table, one view
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES r);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
DROP VIEW IF EXISTS v; -- want "cannot drop view v because other objects depend on it"
DROP TABLE r; -- want "cannot drop table r because other objects depend on it" ; help "constraint t_a_fkey on t"
