-- about: two branches took the same number
CREATE TABLE a (id bigint PRIMARY KEY);
