-- about: of a history that mostly works on what it did not make little is known
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE customers ADD a int;
ALTER TABLE items ADD a int;
ALTER TABLE order_s ADD a int;
