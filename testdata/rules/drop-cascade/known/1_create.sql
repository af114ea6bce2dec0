-- about: what goes along is named
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE VIEW names AS SELECT name FROM customers;
CREATE TABLE lonely (id bigint PRIMARY KEY);
