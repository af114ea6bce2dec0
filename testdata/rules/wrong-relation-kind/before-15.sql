-- about: in the words of 14
-- pg: 14
CREATE VIEW numbers AS SELECT 1 AS one;
ALTER TABLE numbers ADD COLUMN two int; -- want "\"numbers\" is not a table, composite type, or foreign table"
CREATE INDEX ON numbers (one); -- want "\"numbers\" is not a table or materialized view"
