-- about: a function that is called reads a column that is gone
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT max(a) FROM t); END';
SELECT f();
ALTER TABLE t RENAME a TO b;
SELECT f(); -- want "column \"a\" does not exist"
