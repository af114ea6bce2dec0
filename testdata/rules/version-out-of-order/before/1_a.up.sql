-- about: a branch that was open for long
CREATE TABLE a (id bigint PRIMARY KEY);
