-- about: what is not written cannot be kept
-- pg: 18
CREATE TABLE t (id bigint PRIMARY KEY, v bigint GENERATED ALWAYS AS (id * 2), w bigint GENERATED ALWAYS AS (id * 2) STORED);
ALTER TABLE t ALTER COLUMN v SET EXPRESSION AS (id * 3);
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0);
ALTER TABLE t ALTER COLUMN v SET EXPRESSION AS (id * 4); -- want "in tables with check constraints"
ALTER TABLE t ALTER COLUMN v DROP EXPRESSION; -- want "ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns"
ALTER TABLE t ALTER COLUMN w DROP EXPRESSION;
