-- about: two at a time
CREATE TABLE a (id bigint PRIMARY KEY);
