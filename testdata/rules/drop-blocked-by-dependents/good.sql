-- about: what nobody needs, what goes along, and what is not certain
CREATE TABLE r (id int PRIMARY KEY, a int, b int, self int REFERENCES r);
CREATE TABLE t (a int, b int);
CREATE INDEX ON r (a);
CREATE VIEW v AS SELECT count(*) FROM r;
CREATE VIEW both AS SELECT t.a FROM t;
ALTER TABLE r DROP COLUMN a;
ALTER TABLE t DROP COLUMN b;
DROP VIEW v;
DROP TABLE r;
DROP TABLE unseen;
