-- about: nobody calls what this migration creates
CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION total(int);
DROP TABLE orders;
