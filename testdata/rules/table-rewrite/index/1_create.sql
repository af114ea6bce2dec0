-- about: an index is copied too
CREATE TABLE orders (id bigint PRIMARY KEY);
