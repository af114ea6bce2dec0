-- it says so itself
CREATE TABLE a (id bigint PRIMARY KEY);
