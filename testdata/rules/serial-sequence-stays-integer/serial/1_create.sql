-- about: the sequence of a serial column stays as it is
CREATE TABLE orders (id serial PRIMARY KEY, small smallserial, n int);
CREATE TABLE "Order" ("Id" serial PRIMARY KEY);
