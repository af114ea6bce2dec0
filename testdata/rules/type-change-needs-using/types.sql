-- about: which types become which by themselves
CREATE TYPE colour AS ENUM ('red');
CREATE DOMAIN amount AS int;
CREATE TABLE t (a int, b text, j json, c colour, m amount, u uuid, l int[]);
ALTER TABLE t ALTER a TYPE boolean; -- want "column \"a\" cannot be cast automatically to type boolean" ; safe "USING a::boolean"
ALTER TABLE t ALTER b TYPE timestamptz; -- want "cannot be cast automatically to type timestamp with time zone"
ALTER TABLE t ALTER j TYPE varchar(5)[]; -- want "cannot be cast automatically to type character varying[]"
ALTER TABLE t ALTER b TYPE colour; -- want "to type colour"
ALTER TABLE t ALTER c TYPE int; -- want "to type integer"
ALTER TABLE t ALTER m TYPE boolean; -- want "to type boolean"
ALTER TABLE t ADD COLUMN z int, ALTER u TYPE bytea; -- want "to type bytea"
ALTER TABLE t ALTER l TYPE boolean[]; -- want "to type boolean[]"
