DROP TABLE customers CASCADE; -- want "takes along constraint orders_customer_id_fkey on orders"
