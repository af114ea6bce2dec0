-- about: a later migration makes it bigint
CREATE TABLE orders (id serial PRIMARY KEY);
