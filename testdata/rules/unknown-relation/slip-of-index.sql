-- about: the name of an index may be longer, and be further away
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
DROP INDEX orders_customer_idx; -- want "index \"orders_customer_idx\" does not exist" ; help "Did you mean orders_customer_id_idx?"
DROP INDEX orders_customer_number_idx;
