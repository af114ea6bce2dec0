-- about: views have a rule of their own
DROP VIEW active_orders;
DROP MATERIALIZED VIEW monthly;
