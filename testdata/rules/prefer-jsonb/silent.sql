-- about: jsonb, and json that no column keeps
CREATE TABLE orders (b jsonb DEFAULT '{}');
CREATE FUNCTION f(x json) RETURNS json LANGUAGE sql AS 'SELECT x';
CREATE TEMPORARY TABLE incoming (a json);
