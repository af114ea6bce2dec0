-- about: more at the end, other queries, other views
CREATE TABLE t (a int, b text, c int);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE OR REPLACE VIEW v AS SELECT c AS a, lower(b) AS b, c FROM t WHERE a > 0;
DROP VIEW v;
CREATE OR REPLACE VIEW v AS SELECT c FROM t;
CREATE OR REPLACE VIEW unseen AS SELECT a FROM t;
CREATE VIEW w AS SELECT * FROM elsewhere;
CREATE OR REPLACE VIEW w AS SELECT a FROM t;
