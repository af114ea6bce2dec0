-- It is missed for a moment only.
DROP VIEW sums_view ON CLUSTER main;
CREATE VIEW sums_view ON CLUSTER main AS SELECT id, total FROM sums;
