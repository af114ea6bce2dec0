-- Names that the server chooses.
CREATE TABLE t (
  id serial PRIMARY KEY,
  a integer UNIQUE,
  b text CHECK (b <> ''),
  c bigint REFERENCES t,
  d integer CHECK (d > a),
  e integer CHECK (1 = 1),
  f integer CHECK (f > 0) CHECK (f < 10),
  UNIQUE (a, b),
  CHECK (b <> c::text),
  FOREIGN KEY (a, b) REFERENCES t (a, b)
);
CREATE TABLE once (a integer PRIMARY KEY UNIQUE, b integer UNIQUE, UNIQUE (b), CONSTRAINT own UNIQUE (a));
CREATE INDEX ON t (a);
CREATE INDEX ON t (a);
CREATE INDEX ON t (lower(b), a, (a + 1), (a + 2), lower(b));
CREATE INDEX ON t ((b || 'x'));
CREATE INDEX ON t (coalesce(b, 'x'), (b::varchar), (CASE WHEN a > 0 THEN 1 END), nullif(a, 1));
CREATE INDEX ON t (a) INCLUDE (b, c);
CREATE UNIQUE INDEX ON t (a DESC, b) WHERE a > 5;
CREATE TABLE a_table_whose_name_is_nearly_as_long_as_the_server_allows_it (
  a_column_whose_name_is_long_too_but_not_quite_as_long integer UNIQUE,
  b serial,
  CHECK (b > a_column_whose_name_is_long_too_but_not_quite_as_long)
);
CREATE TABLE "Größenänderungsübersichtstabelle_für_äußerst_lange_Namen" (
  "Schlüsselübersichtsspaltenname" integer UNIQUE REFERENCES t (a)
);
CREATE TABLE t_a (key integer);
CREATE TABLE "t_pkey1" (a integer);
CREATE TABLE u (a integer CONSTRAINT given PRIMARY KEY, b integer CONSTRAINT small CHECK (b < 5) NOT NULL);
ALTER TABLE u ADD CHECK (a > b), ADD UNIQUE (b), ADD FOREIGN KEY (b) REFERENCES t (a);
ALTER TABLE u ADD COLUMN c integer CHECK (c > 0) UNIQUE REFERENCES t (id);
ALTER TABLE u ADD COLUMN d bigserial;
CREATE SCHEMA other;
CREATE TABLE other.x (a integer PRIMARY KEY, b serial);
