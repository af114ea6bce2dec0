-- about: capitals are the convention here
CREATE TABLE t1 (id bigint PRIMARY KEY);
