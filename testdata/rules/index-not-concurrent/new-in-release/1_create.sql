-- about: what is new in a release that is applied together is new for all of it
-- release: together
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
