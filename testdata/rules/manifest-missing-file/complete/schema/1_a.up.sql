-- about: all there, one in a comment
CREATE TABLE a (id bigint PRIMARY KEY);
