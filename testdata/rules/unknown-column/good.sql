-- about: added here, added before, system columns, views, IF EXISTS
CREATE TABLE t (a int);
ALTER TABLE t ADD b int, ALTER b SET NOT NULL, ADD UNIQUE (b);
ALTER TABLE t DROP COLUMN IF EXISTS x;
CREATE INDEX ON t (b);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE INDEX ON m (a);
INSERT INTO t (a, b) VALUES (1, 2);
CREATE TABLE like_t (LIKE t);
UPDATE like_t SET b = 1;
UPDATE elsewhere SET b = 1;
