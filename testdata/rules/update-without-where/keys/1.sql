-- about: keys that do not count, and keys of two columns
CREATE TABLE numbered (number int PRIMARY KEY, n int);
CREATE TABLE named (key uuid PRIMARY KEY, n int);
CREATE TABLE lines ("order" bigint, line int, n int, PRIMARY KEY ("order", line));
