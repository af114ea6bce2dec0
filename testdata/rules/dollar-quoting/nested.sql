-- about: only the outer quotes count
DO $outer$ -- want "without regard to"
BEGIN
  CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
END
$outer$;
