-- about: a table of an earlier release counts as used
CREATE TABLE orders (id bigint PRIMARY KEY);
