-- about: a file was forgotten
CREATE TABLE t1 (id bigint PRIMARY KEY);
