-- about: code that was there before may name it
DROP TYPE mood; -- want:11 warning "casts to mood" ; help "Drop the type in a release after"
DROP DOMAIN IF EXISTS "Shop"."Code", short; -- want "casts to Shop.Code" "casts to short"
DO $$
BEGIN
  DROP TYPE hidden; -- want "casts to hidden"
END
$$;
