-- about: nobody knows what is new
CREATE TABLE a (id bigint PRIMARY KEY);
