-- about: a DO block is no hiding place
DO $do$
BEGIN
  CREATE FUNCTION close_order() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; -- want "close_order runs"
END
$do$;
