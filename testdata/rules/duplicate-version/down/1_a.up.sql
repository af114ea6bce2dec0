-- about: two ways back
CREATE TABLE a (id bigint PRIMARY KEY);
