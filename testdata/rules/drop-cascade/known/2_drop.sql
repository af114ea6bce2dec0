ALTER TABLE customers DROP COLUMN name CASCADE; -- want "column customers.name and takes along view names"
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE; -- want "takes along constraint orders_customer_id_fkey on orders"
DROP TABLE lonely CASCADE;
