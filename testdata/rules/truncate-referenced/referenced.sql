-- about: the other table has to be named, however it is called
CREATE TABLE shop.customers (id int PRIMARY KEY);
CREATE TABLE orders (customer int REFERENCES shop.customers);
TRUNCATE shop.customers; -- want "cannot truncate a table referenced in a foreign key constraint" ; safe "TRUNCATE shop.customers, orders;"
TRUNCATE orders;
TRUNCATE shop.customers CASCADE;
ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;
TRUNCATE shop.customers;
