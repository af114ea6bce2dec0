-- about: nobody uses them yet
-- transaction: file
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY, a bigint REFERENCES a, b bigint REFERENCES b, o bigint REFERENCES orders);
ALTER TABLE a ADD COLUMN note text;
ALTER TABLE b ADD COLUMN note text;
CREATE VIEW one AS SELECT id FROM orders;
DROP VIEW one;
