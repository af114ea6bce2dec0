-- about: blanks and comments of a body change nothing that anybody would miss
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1; -- the first
END
$$;
