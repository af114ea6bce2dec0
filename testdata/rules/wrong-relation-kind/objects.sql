-- about: dropped, altered, described and replaced as something else
CREATE TABLE t (a int, b text);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE SEQUENCE s;
COMMENT ON VIEW t IS 'x'; -- want "\"t\" is not a view"
COMMENT ON INDEX t IS 'x'; -- want "\"t\" is not an index"
ALTER MATERIALIZED VIEW v SET SCHEMA public; -- want "\"v\" is not a materialized view"
ALTER VIEW t SET (security_barrier); -- want "\"t\" is not a view"
ALTER INDEX t SET (fillfactor = 50); -- want "\"t\" is not an index"
GRANT SELECT ON i TO CURRENT_USER; -- want "\"i\" is an index"
CREATE OR REPLACE VIEW m AS SELECT 1 AS a; -- want "\"m\" is not a view"
ALTER VIEW t RENAME TO w; -- want "\"t\" is not a view"
