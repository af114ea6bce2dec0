CREATE FUNCTION count_orders() RETURNS bigint LANGUAGE plpgsql AS '
BEGIN
  RAISE NOTICE ''counting'';
  RETURN (SELECT count(*) FROM orders);
END
';
