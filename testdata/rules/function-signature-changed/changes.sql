-- about: result, names, defaults, kind
CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION o(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION r() RETURNS TABLE (a int, b int) LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION d(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION n(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION d(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; -- want "cannot remove parameter defaults from existing function" ; safe "DROP FUNCTION d(integer);"
CREATE OR REPLACE FUNCTION n(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; -- want "cannot change name of input parameter \"a\""
CREATE OR REPLACE FUNCTION f(x int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'; -- want "cannot change name of input parameter \"a\""
CREATE OR REPLACE FUNCTION f(x int, b int DEFAULT 1) RETURNS text LANGUAGE sql AS 'SELECT 1'; -- want "cannot change return type of existing function"
CREATE OR REPLACE FUNCTION f(x int, b int DEFAULT 1) RETURNS SETOF text LANGUAGE sql AS 'SELECT 1'; -- want "cannot change return type"
CREATE OR REPLACE PROCEDURE f(a int, b int DEFAULT 1) LANGUAGE sql AS 'SELECT 1'; -- want "cannot change routine kind"
CREATE OR REPLACE FUNCTION o(OUT a int, OUT c int) LANGUAGE sql AS 'SELECT 1, 2'; -- want "cannot change return type"
CREATE OR REPLACE FUNCTION r() RETURNS TABLE (a int, b int, c int) LANGUAGE sql AS 'SELECT 1, 2, 3'; -- want "cannot change return type"
