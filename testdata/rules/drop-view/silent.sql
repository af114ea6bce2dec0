-- about: new, temporary, made anew, or no view
CREATE VIEW fresh AS SELECT 1 AS a;
DROP VIEW fresh;
CREATE TEMPORARY VIEW scratch AS SELECT 1 AS a;
DROP VIEW scratch;
BEGIN;
DROP VIEW totals;
CREATE VIEW totals AS SELECT 1 AS a;
COMMIT;
DROP TABLE orders;
DROP FUNCTION f();
