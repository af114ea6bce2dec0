-- about: a history that works on what it did not make knows only some of the tables
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE customers ADD a int;
ALTER TABLE order_s ADD a int;
