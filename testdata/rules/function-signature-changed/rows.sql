-- about: a row of the same columns stays; another type, array or schema of a type does not
CREATE FUNCTION o(OUT a int, OUT b int[]) LANGUAGE sql AS 'SELECT 1, NULL';
CREATE OR REPLACE FUNCTION o(OUT a integer, OUT b int[]) LANGUAGE sql AS 'SELECT 2, NULL';
CREATE OR REPLACE FUNCTION o(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2'; -- want "cannot change return type"
CREATE OR REPLACE FUNCTION o(OUT a text, OUT b int[]) LANGUAGE sql AS 'SELECT 1, 2'; -- want "cannot change return type"
CREATE FUNCTION s() RETURNS shop.state LANGUAGE sql AS 'SELECT NULL';
CREATE OR REPLACE FUNCTION s() RETURNS shop.state LANGUAGE sql AS 'SELECT NULL';
CREATE OR REPLACE FUNCTION s() RETURNS work.state LANGUAGE sql AS 'SELECT NULL'; -- want "cannot change return type"
CREATE FUNCTION e(OUT a int) LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION e(OUT b int) LANGUAGE sql AS 'SELECT 1'; 
CREATE FUNCTION many(a int DEFAULT 1, b int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION many(a int DEFAULT 3, b int DEFAULT 4) RETURNS int LANGUAGE sql AS 'SELECT 1';
