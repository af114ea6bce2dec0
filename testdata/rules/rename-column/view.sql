-- about: code that reads a view names its columns too
ALTER VIEW active_orders RENAME COLUMN total TO total_amount; -- want error "uses active_orders.total" ; help "Let CREATE OR REPLACE VIEW give active_orders a further column total_amount"
