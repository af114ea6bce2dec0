-- about: the line was forgotten
CREATE TABLE a (id bigint PRIMARY KEY);
