-- about: an int and a bigint are stored differently
CREATE TABLE orders (id int PRIMARY KEY, quantity int, price numeric(10, 2), note varchar(20), code char(4), made timestamp);
