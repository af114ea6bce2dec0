-- about: other words, same version
CREATE TABLE a (id bigint PRIMARY KEY);
