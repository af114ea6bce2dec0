-- about: in one release it is new for all of it
-- release: together
CREATE TABLE orders (id bigint PRIMARY KEY);
