DROP VIEW deprecated_totals;
