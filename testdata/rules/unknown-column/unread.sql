-- about: what the server does not read is refused for that alone
-- pg: 14
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE UNIQUE INDEX ON t (b) NULLS NOT DISTINCT;
ALTER TABLE t ADD UNIQUE (b);  -- want "column \"b\" named in key does not exist"
ALTER TABLE t ADD UNIQUE (a, b WITHOUT OVERLAPS);
