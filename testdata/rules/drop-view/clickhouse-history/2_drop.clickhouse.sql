DROP VIEW totals_mv ON CLUSTER main;
DROP VIEW totals ON CLUSTER main; -- want "Code that is still running and names totals fails as soon as this runs"
