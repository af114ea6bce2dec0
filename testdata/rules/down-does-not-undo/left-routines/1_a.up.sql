-- about: views, functions and schemas that are still there
CREATE TABLE a (id bigint PRIMARY KEY, n int, m int NOT NULL DEFAULT 1, o varchar(10));
CREATE INDEX a_n ON a (n);
