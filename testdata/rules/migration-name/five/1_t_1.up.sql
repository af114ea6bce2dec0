-- about: four of five are enough, and only the way forth is named for
CREATE TABLE t1 (id bigint PRIMARY KEY);
