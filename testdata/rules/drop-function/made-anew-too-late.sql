-- about: calls between two transactions fail
-- transaction: none
DROP FUNCTION order_total(bigint); -- want "calls order_total"
CREATE FUNCTION order_total(id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
