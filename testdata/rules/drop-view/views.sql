-- about: a view that code may read
DROP VIEW active_orders; -- want:11 warning "relation \"active_orders\" does not exist." ; safe "ALTER VIEW active_orders RENAME TO deprecated_active_orders;"
DROP MATERIALIZED VIEW monthly, shop.yearly; -- want "names monthly" "names shop.yearly" ; safe "ALTER MATERIALIZED VIEW monthly RENAME"
DROP VIEW IF EXISTS "Open" CASCADE; -- want "names Open" ; safe "ALTER VIEW \"Open\" RENAME TO \"deprecated_Open\""
DO $$
BEGIN
  DROP VIEW hidden; -- want "names hidden"
END
$$;
