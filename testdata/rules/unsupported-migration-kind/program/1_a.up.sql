-- about: a program among scripts
CREATE TABLE a (id bigint PRIMARY KEY);
