-- want:1 "written for CockroachDB, whose SQL is not read"
-- about: what nobody reads is said at the top of the file
CREATE TABLE a (id INT8 PRIMARY KEY);
