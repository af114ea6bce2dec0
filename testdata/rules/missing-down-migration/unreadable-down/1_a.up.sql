-- about: what cannot be read may well do something
CREATE TABLE orders (id bigint PRIMARY KEY);
