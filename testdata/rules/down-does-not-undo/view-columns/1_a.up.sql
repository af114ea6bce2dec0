-- about: a way back that puts another query in place
CREATE TABLE a (id bigint PRIMARY KEY, n int, m int);
CREATE VIEW v AS SELECT id, n, m FROM a;
CREATE VIEW w AS SELECT a.* FROM a;
