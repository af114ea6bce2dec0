-- about: a schema that was there before is used
DROP SCHEMA shop; -- want:13 error "names shop fails" ; help "without CASCADE"
DROP SCHEMA IF EXISTS "Shop", store CASCADE; -- want "schema Shop goes" "schema store goes" ; safe "DROP SCHEMA \"Shop\";"
DO $$
BEGIN
  DROP SCHEMA shop; -- want "names shop fails"
END
$$;
