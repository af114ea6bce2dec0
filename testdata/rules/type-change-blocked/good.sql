-- about: other columns, indexes and constraints are in nobody's way, and nor is what is gone
CREATE TABLE t (a int PRIMARY KEY, b int CHECK (b > 0), c int);
CREATE INDEX ON t (b);
CREATE VIEW v AS SELECT c FROM t;
CREATE VIEW n AS SELECT count(*) FROM t;
ALTER TABLE t ALTER a TYPE bigint, ALTER b TYPE bigint;
DROP VIEW v;
ALTER TABLE t ALTER c TYPE bigint;
