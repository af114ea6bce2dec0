-- about: without a transaction each statement has its checks behind it
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE later (a int REFERENCES r DEFERRABLE INITIALLY DEFERRED);
INSERT INTO later VALUES (1);
ALTER TABLE later ADD b int;
