-- about: the finding stands at the NULL, or at the INSERT that leaves the column out
CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL);
INSERT INTO t (id, a) VALUES (1, 2), (2, NULL); -- want:42 "null value in column \"a\""
INSERT INTO t (id, a) VALUES (DEFAULT, 2); -- want:31 "null value in column \"id\""
INSERT INTO t (id) VALUES (1); -- want:1 "null value in column \"a\""
