-- about: what a template stands for may be more columns or rows
CREATE TABLE t (a int NOT NULL, b text);
INSERT INTO t (b) VALUES (${value});
INSERT INTO t (b) VALUES ('x'); -- want "null value in column \"a\""
