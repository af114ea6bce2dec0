-- about: CONCURRENTLY does not run in one
-- transaction: none
DROP INDEX CONCURRENTLY IF EXISTS a_n;
CREATE INDEX CONCURRENTLY a_n ON a (n);
