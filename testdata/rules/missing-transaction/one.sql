-- about: one statement is a transaction by itself
-- transaction: none
SELECT 1;
CREATE TABLE a (id bigint PRIMARY KEY);
