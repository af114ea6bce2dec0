-- about: the other end of a foreign key is locked as well
CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE orders (customer_id int REFERENCES customers);
