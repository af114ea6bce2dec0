-- about: names are the caller's
CREATE FUNCTION close_order(id bigint, note text) RETURNS void LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; -- want:17 warning "close_order runs with the rights of its owner" ; safe "ALTER FUNCTION close_order(bigint, text) SET search_path = public, pg_temp;"
CREATE OR REPLACE PROCEDURE "Shop"."Close"() LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '1MB' AS $$BEGIN NULL; END$$; -- want "Shop.Close runs" ; safe "ALTER PROCEDURE \"Shop\".\"Close\"() SET search_path = \"Shop\", pg_temp;"
