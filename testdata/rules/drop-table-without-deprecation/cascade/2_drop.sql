DROP TABLE orders CASCADE; -- want "view active_orders"
