-- about: views are named as tables are
ALTER VIEW active_orders RENAME TO open_orders; -- want "names active_orders and fails" ; safe "ALTER VIEW active_orders RENAME TO open_orders"
ALTER MATERIALIZED VIEW totals RENAME TO sums; -- want "names totals and fails"
ALTER FOREIGN TABLE remote_orders RENAME TO far_orders; -- want "names remote_orders and fails"
