-- about: a view holds no rows, so it is a warning
DROP VIEW active_orders; -- want warning "relation \"active_orders\" does not exist." ; safe "ALTER VIEW active_orders RENAME TO deprecated_active_orders;"
DROP MATERIALIZED VIEW monthly; -- want warning "names monthly" ; safe "ALTER MATERIALIZED VIEW monthly RENAME"
