-- about: what the server takes
CREATE TABLE t (a int, at timestamptz, wall timestamp, d date, x text, j jsonb, b boolean, raw json);
CREATE FUNCTION inlined(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + 1';
CREATE FUNCTION promised(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN $1; END $$;
CREATE INDEX ON t (inlined(a));
CREATE INDEX ON t (promised(a));
CREATE INDEX ON t (lower(x));
CREATE INDEX ON t ((x::int));
CREATE INDEX ON t ((b::text));
CREATE INDEX ON t ((x || a));
CREATE INDEX ON t (date_trunc('day', wall));
CREATE INDEX ON t (date(at AT TIME ZONE 'UTC'));
CREATE INDEX ON t ((j ->> 'a'));
CREATE INDEX ON t ((raw::jsonb));
CREATE INDEX ON t (a) WHERE at > '2020-01-01';
CREATE INDEX ON t USING gin (to_tsvector('english', x));
CREATE INDEX ON t (extract(year FROM wall));
CREATE INDEX ON elsewhere ((at::date));
ALTER TABLE t ADD COLUMN n text DEFAULT now()::text, ADD CHECK (at < now());
