-- about: nothing but SQL
CREATE TABLE a (id bigint PRIMARY KEY);
