-- about: nothing is left to be checked
CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL);
