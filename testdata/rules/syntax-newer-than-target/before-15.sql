-- about: what came with 15 and later
-- pg: 14
MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN DO NOTHING; -- want "syntax error at or near \"MERGE\" (it needs PostgreSQL 15 or newer)"
ALTER TABLE t SET ACCESS METHOD heap; -- want "syntax error at or near \"ACCESS\""
CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT; -- want "15 or newer"
ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (a); -- want "15 or newer"
ALTER TABLE t ALTER g SET EXPRESSION AS (a + 1); -- want "17 or newer"
ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (a) VIRTUAL; -- want "18 or newer"
CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
