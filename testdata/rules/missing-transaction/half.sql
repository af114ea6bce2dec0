-- about: what stands behind the COMMIT
-- transaction: none
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
COMMIT;
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY); -- want "Nothing holds the 2 statements"
