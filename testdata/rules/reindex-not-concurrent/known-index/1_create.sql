-- about: the table is known from the history
CREATE TABLE orders (id bigint PRIMARY KEY);
