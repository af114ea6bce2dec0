-- atlas:checkpoint

CREATE TABLE a (id bigint PRIMARY KEY);
