-- about: dropped as something else, with IF EXISTS too; what depends on it is not looked at
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE TABLE u (a int);
CREATE SEQUENCE s;
DROP VIEW t; -- want "\"t\" is not a view"
DROP TABLE IF EXISTS v; -- want "\"v\" is not a table"
DROP VIEW m; -- want "\"m\" is not a view"
DROP TABLE u, s; -- want "\"s\" is not a table"
