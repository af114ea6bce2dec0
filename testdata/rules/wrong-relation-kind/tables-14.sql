-- about: what works on tables only, in the words of 14
-- pg: 14
CREATE TABLE t (a int PRIMARY KEY, b text);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE SEQUENCE s;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
ALTER TABLE v ADD COLUMN c int; -- want "\"v\" is not a table, composite type, or foreign table"
ALTER TABLE m ALTER b SET NOT NULL; -- want "\"m\" is not a table or foreign table"
ALTER TABLE m ALTER b SET DEFAULT 'x'; -- want "\"m\" is not a table, view, or foreign table"
ALTER TABLE s SET UNLOGGED; -- want "\"s\" is not a table"
CREATE INDEX ON v (a); -- want "\"v\" is not a table or materialized view"
CREATE INDEX ON i (b); -- want "\"i\" is an index"
CREATE STATISTICS n ON a, b FROM v; -- want "relation \"v\" is not a table, foreign table, or materialized view"
CREATE TRIGGER g AFTER INSERT ON m FOR EACH STATEMENT EXECUTE FUNCTION f(); -- want "\"m\" is not a table or view"
CREATE PUBLICATION n FOR TABLE v; -- want "\"v\" is not a table"
ALTER SEQUENCE t RESTART; -- want "\"t\" is not a sequence"
