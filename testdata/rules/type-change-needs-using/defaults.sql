-- about: USING is for the rows only
CREATE TABLE t (a text DEFAULT '1', b text DEFAULT '1', c text DEFAULT NULL, d int DEFAULT 1);
ALTER TABLE t ALTER a TYPE int USING a::int; -- want "default for column \"a\" cannot be cast automatically to type integer"
ALTER TABLE t ALTER b TYPE int USING b::int, ALTER b DROP DEFAULT;
ALTER TABLE t ALTER c TYPE int USING c::int;
ALTER TABLE t ALTER d TYPE bigint;
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE u (a text DEFAULT 'x', b text DEFAULT 'x'::text, c int DEFAULT 1, d uuid DEFAULT gen_random_uuid());
ALTER TABLE u ALTER a SET DEFAULT 'red'::colour;
ALTER TABLE u ALTER a TYPE colour USING a::colour;
ALTER TABLE u ALTER b TYPE colour USING b::colour; -- want "default for column \"b\" cannot be cast automatically to type colour"
ALTER TABLE u ALTER c TYPE boolean USING c > 0; -- want "default for column \"c\" cannot be cast automatically to type boolean"
ALTER TABLE u ALTER d TYPE bytea USING NULL; -- want "default for column \"d\" cannot be cast automatically to type bytea"
