-- about: what came with 12 to 14
-- pg: 11
REINDEX TABLE CONCURRENTLY t; -- want "12 or newer"
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a) STORED; -- want "12 or newer"
ALTER TABLE t ALTER g DROP EXPRESSION; -- want "13 or newer"
CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "14 or newer"
ALTER TABLE t ALTER b SET COMPRESSION lz4; -- want "14 or newer"
ALTER TABLE t DETACH PARTITION p CONCURRENTLY; -- want "14 or newer"
CREATE STATISTICS s ON (a + 1), b FROM t; -- want "only simple column references are allowed in CREATE STATISTICS"
