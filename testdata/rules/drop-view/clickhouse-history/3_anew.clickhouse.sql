CREATE VIEW sums_view ON CLUSTER main AS SELECT id FROM sums;
