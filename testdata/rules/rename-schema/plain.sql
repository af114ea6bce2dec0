-- about: code that was there before names it
ALTER SCHEMA shop RENAME TO store; -- want:1 error "names shop, in its queries" ; help "left behind in shop"
DO $$
BEGIN
  ALTER SCHEMA "Old" RENAME TO "New"; -- want "names Old"
END
$$;
