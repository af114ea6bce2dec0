-- about: a length in a type is one that only ALTER TABLE changes
CREATE TABLE people (
  name varchar(50) NOT NULL, -- want:8 info "people.name refuses every value longer than 50 characters" ; safe "name text CONSTRAINT name_length CHECK (length(name) <= 50)"
  "Alias" character varying(20), -- want "people.Alias refuses" ; safe "\"Alias\" text CONSTRAINT \"Alias_length\""
  tags varchar(30)[] -- want "people.tags refuses every value longer than 30" ; safe "tags text[]"
);
ALTER TABLE app.people ADD COLUMN IF NOT EXISTS a varchar(1), ADD COLUMN b text, ADD COLUMN c pg_catalog.varchar(2); -- want "app.people.a refuses" "app.people.c refuses"
ALTER TABLE people ALTER COLUMN name TYPE varchar(80); -- want "people.name refuses every value longer than 80"
DO $$
BEGIN
  CREATE TABLE IF NOT EXISTS hidden (x varchar(9)); -- want "hidden.x refuses"
END
$$;
