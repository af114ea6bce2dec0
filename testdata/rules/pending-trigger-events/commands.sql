-- about: what the waiting check forbids
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES r DEFERRABLE);
BEGIN;
SET CONSTRAINTS f DEFERRED;
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b int; -- want "cannot ALTER TABLE \"t\" because it has pending trigger events" ; safe "SET CONSTRAINTS ALL IMMEDIATE;"
CREATE INDEX ON t (a); -- want "cannot CREATE INDEX \"t\" because it has pending trigger events"
TRUNCATE t; -- want "cannot TRUNCATE \"t\" because it has pending trigger events"
DROP TABLE t; -- want "cannot DROP TABLE \"t\" because it has pending trigger events"
COMMIT;
