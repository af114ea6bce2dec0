ALTER VIEW active_orders RENAME COLUMN total TO total_amount; -- want "uses active_orders.total" ; help "CREATE OR REPLACE VIEW"
