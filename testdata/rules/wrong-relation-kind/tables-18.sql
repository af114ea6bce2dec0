-- about: what works on tables only, in the words of 18
-- pg: 18
CREATE TABLE t (a int PRIMARY KEY, b text);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE SEQUENCE s;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
ALTER TABLE v ADD COLUMN c int; -- want "ALTER action ADD COLUMN cannot be performed on relation \"v\""
ALTER TABLE v ENABLE ROW LEVEL SECURITY; -- want "ALTER action ENABLE ROW SECURITY cannot be performed on relation \"v\""
ALTER TABLE m DISABLE TRIGGER ALL; -- want "ALTER action DISABLE TRIGGER ALL cannot be performed on relation \"m\""
ALTER TABLE s SET (fillfactor = 50); -- want "ALTER action SET cannot be performed on relation \"s\""
CREATE INDEX ON v (a); -- want "cannot create index on relation \"v\""
CREATE INDEX ON i (b); -- want "cannot open relation \"i\""
CREATE STATISTICS n ON a, b FROM v; -- want "cannot define statistics for relation \"v\""
CREATE TRIGGER g AFTER INSERT ON m FOR EACH STATEMENT EXECUTE FUNCTION f(); -- want "relation \"m\" cannot have triggers"
CREATE TRIGGER g BEFORE INSERT ON v FOR EACH ROW EXECUTE FUNCTION f(); -- want "\"v\" is a view"
CREATE TRIGGER g INSTEAD OF INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "\"t\" is a table"
CREATE POLICY n ON v USING (true); -- want "\"v\" is not a table"
CREATE PUBLICATION n FOR TABLE v; -- want "cannot add relation \"v\" to publication"
ALTER SEQUENCE t RESTART; -- want "cannot open relation \"t\""
TRUNCATE v; -- want "\"v\" is not a table"
REFRESH MATERIALIZED VIEW v; -- want "\"v\" is not a table or materialized view"
REFRESH MATERIALIZED VIEW t; -- want "\"t\" is not a materialized view"
REINDEX TABLE v; -- want "\"v\" is not a table or materialized view"
REINDEX INDEX t; -- want "\"t\" is not an index"
CLUSTER v; -- want "\"v\" is not a table or materialized view"
INSERT INTO m VALUES (1, 'x'); -- want "cannot change materialized view \"m\""
INSERT INTO s VALUES (1); -- want "cannot change sequence \"s\""
UPDATE m SET a = 1; -- want "cannot change materialized view \"m\""
DELETE FROM i; -- want "cannot open relation \"i\""
CREATE TABLE n () INHERITS (v); -- want "inherited relation \"v\" is not a table or foreign table"
CREATE TABLE o PARTITION OF m DEFAULT; -- want "inherited relation \"m\" is not a table or foreign table"
