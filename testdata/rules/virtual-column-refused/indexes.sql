-- about: an index needs values
-- pg: 18
CREATE TABLE t (id bigint PRIMARY KEY, n int, v bigint GENERATED ALWAYS AS (id * 2));
CREATE INDEX ON t (v); -- want "indexes on virtual generated columns are not supported" ; help "STORED"
CREATE INDEX ON t (n) WHERE v > 0; -- want "indexes on virtual generated columns are not supported"
CREATE INDEX ON t ((v + 1)); -- want "indexes on virtual generated columns are not supported"
CREATE INDEX ON t (n) INCLUDE (v); -- want "indexes on virtual generated columns are not supported"
CREATE STATISTICS s ON n, v FROM t; -- want "statistics creation on virtual generated columns is not supported"
CREATE INDEX ON t (n) WHERE id > 0;
CREATE INDEX ON t ((id * 2));
