-- about: a plain folder only goes forward
CREATE TABLE orders (id bigint PRIMARY KEY);
