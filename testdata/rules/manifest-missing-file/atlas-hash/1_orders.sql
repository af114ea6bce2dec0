-- about: the script is another one than the sum was written for
CREATE TABLE orders (id bigint PRIMARY KEY);
