-- about: no length, another type, or a table that does not last
CREATE TABLE people (name text, alias varchar, code char(3));
CREATE TEMPORARY TABLE scratch (name varchar(50));
ALTER TABLE scratch ADD COLUMN more varchar(5);
CREATE FOREIGN TABLE far (name varchar(50)) SERVER s;
ALTER FOREIGN TABLE far ADD COLUMN more varchar(5);
CREATE TABLE own (name app.varchar(5));
CREATE TABLE copies AS SELECT name::varchar(20) AS short FROM people;
CREATE FUNCTION f(x varchar(5)) RETURNS varchar(5) LANGUAGE sql AS 'SELECT x';
