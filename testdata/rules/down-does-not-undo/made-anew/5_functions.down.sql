-- want:1 error "was: function f is not the one that it was, function g is not the one that it was."
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 3; END';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
