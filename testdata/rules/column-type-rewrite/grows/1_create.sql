-- about: what only grows changes the catalog alone
CREATE TABLE orders (id int PRIMARY KEY, price numeric(10, 2), note varchar(20), "Host" cidr);
