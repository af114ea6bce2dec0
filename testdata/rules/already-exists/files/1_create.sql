-- about: the place of the first one is said
CREATE TABLE orders (id int);
CREATE INDEX orders_id ON orders (id);
