-- about: a view of the session is its own
CREATE TEMPORARY VIEW mine AS SELECT 1 AS one;
DROP VIEW mine;
