-- about: numbers are filled up with zeros, but for one
CREATE TABLE t1 (id bigint PRIMARY KEY);
