-- about: numbers may grow longer
CREATE TABLE t91 (id bigint PRIMARY KEY);
