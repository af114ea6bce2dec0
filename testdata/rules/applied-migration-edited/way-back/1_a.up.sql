-- about: only the way back is another one
CREATE TABLE a (id bigint PRIMARY KEY);
