-- about: another transaction, and what CASCADE empties
-- transaction: file
CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE orders (id int, customer_id int REFERENCES customers);
TRUNCATE customers;
