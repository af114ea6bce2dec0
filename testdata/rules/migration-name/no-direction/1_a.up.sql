-- about: the runner looks for .up.sql only
CREATE TABLE a (id bigint PRIMARY KEY);
