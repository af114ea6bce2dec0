-- about: bodies without a semicolon and bodies in single quotes survive
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
DO 'BEGIN PERFORM 1; END';
INSERT INTO notes VALUES ($$no body; no matter$$);
CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 2; END;
