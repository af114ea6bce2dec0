-- about: new for the whole release
-- release: together
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
