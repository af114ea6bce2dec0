-- about: tables, views and sequences
CREATE SEQUENCE numbers;
CREATE TABLE r (id int PRIMARY KEY, n int DEFAULT nextval('numbers'));
CREATE TABLE t (a int REFERENCES r);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
DROP SEQUENCE numbers; -- want "cannot drop sequence numbers because other objects depend on it"
DROP TABLE t, r; -- want "cannot drop desired object(s) because other objects depend on them"
