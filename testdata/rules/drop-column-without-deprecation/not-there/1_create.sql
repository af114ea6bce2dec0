-- about: dropping what is known not to be there does nothing
CREATE TABLE orders (id bigint PRIMARY KEY);
