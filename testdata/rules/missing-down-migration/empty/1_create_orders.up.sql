-- about: a file that does nothing, whatever it says
CREATE TABLE orders (id bigint PRIMARY KEY);
