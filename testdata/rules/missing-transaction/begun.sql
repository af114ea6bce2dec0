-- about: the file opens one itself
-- transaction: none
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
COMMIT;
