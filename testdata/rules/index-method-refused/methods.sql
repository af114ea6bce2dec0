-- about: what methods cannot do
CREATE TABLE t (id bigint PRIMARY KEY, n int, b jsonb, p point, ts timestamptz);
CREATE UNIQUE INDEX ON t USING hash (n); -- want "access method \"hash\" does not support unique indexes" ; help "B-tree"
CREATE INDEX ON t USING hash (n, id); -- want "access method \"hash\" does not support multicolumn indexes"
CREATE INDEX ON t USING gin (b) INCLUDE (id); -- want "access method \"gin\" does not support included columns"
CREATE INDEX ON t USING brin (ts DESC); -- want "access method \"brin\" does not support ASC/DESC options"
CREATE INDEX ON t USING gist (p NULLS FIRST); -- want "access method \"gist\" does not support NULLS FIRST/LAST options"
CREATE INDEX ON t USING gin (b) WITH (fillfactor = 70); -- want "unrecognized parameter \"fillfactor\""
CREATE INDEX ON t (n) WITH (fillfactor = 5); -- want "value 5 out of bounds for option \"fillfactor\""
ALTER TABLE t ADD EXCLUDE USING brin (n WITH =); -- want "access method \"brin\" does not support exclusion constraints"
CREATE INDEX ON t (ctid); -- want "index creation on system columns is not supported"
CREATE INDEX ON t (n COLLATE "C"); -- want "collations are not supported by type integer"
CREATE INDEX ON t USING gist (p) INCLUDE (id);
CREATE INDEX ON t USING brin (n, id) WITH (pages_per_range = 32);
CREATE INDEX ON t USING hash (n) WITH (fillfactor = 70);
CREATE INDEX ON t (ts DESC NULLS LAST);
