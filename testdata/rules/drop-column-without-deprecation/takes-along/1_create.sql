-- about: the message says what goes with the column, and inserts that leave it out go on to work
CREATE TABLE orders (id bigint PRIMARY KEY, a int NOT NULL, b int, UNIQUE (a, b));
CREATE INDEX orders_b_a_idx ON orders (b, a);
