-- about: casts, functions and operators that settings or the clock decide
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE t (a int, at timestamptz, wall timestamp, d date, x text, c colour, list int[]);
CREATE FUNCTION mine(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN $1; END $$;
CREATE INDEX ON t ((at::date)); -- want "functions in index expression must be marked IMMUTABLE; the cast from timestamptz to date is not"
CREATE INDEX ON t ((d::text)); -- want "the cast from date to text is not"
CREATE INDEX ON t ((x::date)); -- want "IMMUTABLE"
CREATE INDEX ON t ((x::colour)); -- want "IMMUTABLE"
CREATE INDEX ON t ((c::text)); -- want "IMMUTABLE"
CREATE INDEX ON t ((list::text)); -- want "IMMUTABLE"
CREATE INDEX ON t (date_trunc('day', at)); -- want "date_trunc() is not"
CREATE INDEX ON t (date_trunc('day', d)); -- want "IMMUTABLE"
CREATE INDEX ON t (to_char(wall, 'YYYY')); -- want "to_char() is not"
CREATE INDEX ON t (concat(x, x)); -- want "concat() is not"
CREATE INDEX ON t (mine(a)); -- want "mine() is not"
CREATE INDEX ON t ((at - interval '1 day')); -- want "timestamptz - interval is not"
CREATE INDEX ON t (a) WHERE at > now(); -- want "functions in index predicate must be marked IMMUTABLE; now() is not"
CREATE INDEX ON t (a) WHERE d > CURRENT_DATE; -- want "CURRENT_DATE is not"
CREATE INDEX ON t (a) WHERE at > d; -- want "timestamptz > date is not"
