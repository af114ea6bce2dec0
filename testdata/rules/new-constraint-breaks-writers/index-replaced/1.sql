CREATE TABLE a (id bigint PRIMARY KEY, x int, y int);
CREATE UNIQUE INDEX a_x ON a (x);
