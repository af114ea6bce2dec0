-- about: the way back, too
-- transaction: none
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
COMMIT;
