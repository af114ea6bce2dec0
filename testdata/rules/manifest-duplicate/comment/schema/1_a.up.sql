-- about: a comment is no line
CREATE TABLE a (id bigint PRIMARY KEY);
