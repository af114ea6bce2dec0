-- about: assignment is enough, or nothing is known
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE t (a int, c colour, l int[], v varchar(5), j json, n numeric, at timestamptz, e email);
ALTER TABLE t ALTER a TYPE bigint, ALTER c TYPE text, ALTER l TYPE text, ALTER v TYPE text, ALTER j TYPE jsonb, ALTER n TYPE int, ALTER at TYPE date, ALTER e TYPE int;
ALTER TABLE unseen ALTER a TYPE boolean;
