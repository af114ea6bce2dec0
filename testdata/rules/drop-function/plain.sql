-- about: code that was there before may call it
DROP FUNCTION order_total(bigint); -- want:15 warning "calls order_total fails" ; help "Drop the function in a release after"
DROP PROCEDURE IF EXISTS "Shop"."Close", open_all; -- want "calls Shop.Close fails" "calls open_all fails"
DROP ROUTINE anything; -- want "calls anything"
DROP AGGREGATE product(int); -- want "calls product"
DO $$
BEGIN
  DROP FUNCTION hidden(); -- want "calls hidden"
END
$$;
