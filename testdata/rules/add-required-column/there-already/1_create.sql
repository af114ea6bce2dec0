-- about: IF NOT EXISTS over a column that is there does nothing
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
