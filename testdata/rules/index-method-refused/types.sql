-- about: types without an operator class
CREATE EXTENSION pg_trgm;
CREATE DOMAIN doc AS json;
CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE t (id bigserial PRIMARY KEY, s text, j json, b jsonb, p point, a int[], d doc, m mood, u mystery, during tsrange);
CREATE INDEX ON t (j); -- want "data type json has no default operator class for access method \"btree\""
CREATE INDEX ON t (d); -- want "data type doc has no default operator class for access method \"btree\""
CREATE INDEX ON t USING gin (s); -- want "data type text has no default operator class for access method \"gin\""
CREATE INDEX ON t USING gist (m); -- want "data type mood has no default operator class for access method \"gist\""
CREATE INDEX ON t USING gin ((s::varchar)); -- want "data type character varying has no default operator class for access method \"gin\""
CREATE INDEX ON t (s jsonb_path_ops); -- want "operator class \"jsonb_path_ops\" does not exist for access method \"btree\""
CREATE INDEX ON t USING gin (j jsonb_path_ops); -- want "operator class \"jsonb_path_ops\" does not accept data type json"
ALTER TABLE t ADD UNIQUE (p); -- want "data type point has no default operator class for access method \"btree\""
ALTER TABLE t ADD EXCLUDE USING gist (id WITH =, during WITH &&); -- want "data type bigint has no default operator class for access method \"gist\""
CREATE TABLE z (j json) PARTITION BY HASH (j); -- want "data type json has no default operator class for access method \"hash\""
CREATE INDEX ON t USING gin (s gin_trgm_ops);
CREATE INDEX ON t USING gin (b);
CREATE INDEX ON t USING gin (a);
CREATE INDEX ON t (m);
CREATE INDEX ON t (u);
CREATE INDEX ON t USING gin ((b ->> 'x'));
CREATE INDEX ON t USING bloom (j);
ALTER TABLE t ADD EXCLUDE USING gist (during WITH &&);
CREATE EXTENSION btree_gist;
ALTER TABLE t ADD EXCLUDE USING gist (id WITH =, during WITH &&);
