-- about: the numbers of the pair differ
CREATE TABLE a (id bigint PRIMARY KEY);
