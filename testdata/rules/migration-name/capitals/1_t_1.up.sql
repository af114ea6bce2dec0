-- about: one name has capitals
CREATE TABLE t1 (id bigint PRIMARY KEY);
