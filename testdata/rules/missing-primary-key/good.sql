-- about: keys of every spelling
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (x int, y int, CONSTRAINT b_key PRIMARY KEY (x, y));
CREATE TABLE c (LIKE a INCLUDING INDEXES);
CREATE TABLE d (id serial, PRIMARY KEY (id));
CREATE TEMP TABLE scratch (id int);
CREATE FOREIGN TABLE remote (id int) SERVER elsewhere;
