-- about: the opening quote is where to look, and the fix is exact
DO $$ -- want:4 error "without regard to" ; help "single quotes"
BEGIN
  RAISE NOTICE 'it''s %', E'a\n';
END
$$;
CREATE OR REPLACE FUNCTION "Add"(a int, b int) RETURNS int LANGUAGE plpgsql AS $body$ -- want:80 "without regard to"
BEGIN
  RETURN a + b; -- $$ is nothing special here
END;
$body$;
CREATE PROCEDURE p() LANGUAGE sql AS $$ SELECT 1; SELECT ';' $$; -- want:38 "$$"
