ALTER TABLE customers DROP COLUMN name CASCADE; -- want "column customers.name, and with it goes view names"
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE; -- want "goes constraint orders_customer_id_fkey on orders"
DROP TABLE lonely CASCADE;
