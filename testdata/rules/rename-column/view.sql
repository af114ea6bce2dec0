-- about: code that reads a view names its columns too
ALTER VIEW active_orders RENAME COLUMN total TO total_amount; -- want "uses active_orders.total"
