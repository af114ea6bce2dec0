-- about: whole rows, other tables in subqueries, parents, types, IF NOT EXISTS, templates
CREATE TABLE t (a int PRIMARY KEY, b text);
CREATE TABLE o (x int);
CREATE TABLE parent (p int);
CREATE TYPE pair AS (q int);
ALTER TABLE t ADD CHECK (t IS NOT NULL);
CREATE POLICY p ON t USING (a = (SELECT x FROM o) AND b = current_user);
CREATE TABLE child (CHECK (p > 0)) INHERITS (parent);
CREATE TABLE typed OF pair (CHECK (q > 0));
CREATE TABLE IF NOT EXISTS t (a int CHECK (x > 0));
CREATE TABLE parted (n int) PARTITION BY RANGE (n);
CREATE TABLE part PARTITION OF parted (CHECK (n > 0)) FOR VALUES FROM (1) TO (2);
ALTER TABLE elsewhere ADD CHECK (x > 0);
CREATE INDEX ON elsewhere (lower(x)) WHERE y > 0;
COMMENT ON COLUMN pair.q IS 'an attribute';
CREATE TABLE like_elsewhere (LIKE elsewhere, CHECK (x > 0));
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) WHERE b > '' DO UPDATE SET b = excluded.b;
