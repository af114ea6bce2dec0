-- about: the name that code uses went in this very release
ALTER VIEW totals RENAME TO deprecated_totals;
DROP VIEW deprecated_totals; -- want "deprecated_totals got its name in this very release: code that is still running uses the name before it."
