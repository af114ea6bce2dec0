-- about: statements that the server refuses before it makes a row
CREATE TABLE t (a int NOT NULL, b int);
INSERT INTO t (b, nope) VALUES (1, 2);
INSERT INTO t (b) VALUES (1, 2);
INSERT INTO t (b, b) VALUES (1, 2);
INSERT INTO t (b) VALUES (1), (2, 3);
