-- about: another one of the name does not take its place unless this migration makes it
CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION total(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
