DROP TABLE customers CASCADE; -- want "with it goes constraint orders_customer_id_fkey on orders"
