-- about: other bodies, names where there were none, more defaults, other arguments
CREATE FUNCTION f(int, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION f(a int, b int DEFAULT 1) RETURNS integer LANGUAGE sql STABLE AS 'SELECT 2';
CREATE OR REPLACE FUNCTION f(a text, b int) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE OR REPLACE FUNCTION unseen() RETURNS text LANGUAGE sql AS 'SELECT 1';
