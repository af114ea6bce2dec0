-- about: functions that expressions call
CREATE FUNCTION f1(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f2(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f3(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f4(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f5(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f6(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION free() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION lower(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE SCHEMA s;
CREATE FUNCTION s.two() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT g(), b int, c int DEFAULT two(), d int DEFAULT lower(3), e int DEFAULT free());
ALTER TABLE t ALTER e DROP DEFAULT;
DROP FUNCTION free();
DROP FUNCTION two();
DROP FUNCTION lower(int);
DROP FUNCTION IF EXISTS f1(text);
ALTER TABLE t ADD CONSTRAINT positive CHECK (f1(b) > 0);
CREATE INDEX i ON t (f2(a));
CREATE INDEX j ON t (b) WHERE f3(a) > 0;
CREATE VIEW v AS SELECT f4(a) FROM t;
CREATE POLICY p ON t USING (f5(a) > 0);
CREATE DOMAIN d AS int CHECK (f6(VALUE) > 0);
DROP FUNCTION g(); -- want "cannot drop function g() because other objects depend on it"
DROP FUNCTION f1(int); -- want "cannot drop function f1(integer) because other objects depend on it"
DROP FUNCTION f2; -- want "cannot drop function f2(integer) because other objects depend on it"
DROP FUNCTION f3(int); -- want "cannot drop function f3(integer) because other objects depend on it"
DROP FUNCTION f4(int); -- want "cannot drop function f4(integer) because other objects depend on it"
DROP FUNCTION f5(int); -- want "cannot drop function f5(integer) because other objects depend on it"
DROP FUNCTION f6(int); -- want "cannot drop function f6(integer) because other objects depend on it"
