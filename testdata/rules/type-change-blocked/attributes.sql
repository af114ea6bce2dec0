-- about: an attribute of a composite type that columns have
CREATE TYPE address AS (street text, no int);
CREATE TYPE inner_type AS (x int);
CREATE TYPE outer_type AS (i inner_type);
CREATE TYPE free AS (x int);
CREATE TABLE p (a address, b inner_type[]);
ALTER TYPE address ALTER ATTRIBUTE no TYPE bigint; -- want "cannot alter type \"address\" because column \"p.a\" uses it"
ALTER TYPE address ALTER ATTRIBUTE no TYPE bigint CASCADE; -- want "because column \"p.a\" uses it"
ALTER TYPE inner_type ALTER ATTRIBUTE x TYPE bigint; -- want "because column \"p.b\" uses it"
ALTER TYPE address ADD ATTRIBUTE zip text, DROP ATTRIBUTE street;
ALTER TYPE free ALTER ATTRIBUTE x TYPE bigint;
ALTER TABLE p DROP COLUMN a;
ALTER TYPE address ALTER ATTRIBUTE no TYPE bigint;
