-- about: the safe way repeats the type that an earlier migration gave the column
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10, 2) NOT NULL);
