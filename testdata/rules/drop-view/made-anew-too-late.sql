-- about: between two transactions there is no view
-- transaction: none
DROP VIEW totals; -- want "names totals"
CREATE VIEW totals AS SELECT 1 AS a;
