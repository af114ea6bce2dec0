-- about: a new table of another schema is another table
CREATE TABLE archive.orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX ON orders (customer_id); -- want "SHARE lock on orders" ; help "CONCURRENTLY"
CREATE INDEX ON archive.orders (customer_id);
