-- about: it is there again before anybody can miss it
DROP FUNCTION order_total(bigint);
CREATE FUNCTION order_total(id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
DROP FUNCTION IF EXISTS order_count;
CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql AS 'SELECT 1';
