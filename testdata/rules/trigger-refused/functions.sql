-- about: what a trigger calls
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE FUNCTION number() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION number(); -- want "function number must return type trigger"
CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); -- want "function f() does not exist" ; help "RETURNS trigger"
CREATE TRIGGER c BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION public.nothere(); -- want "function public.nothere() does not exist"
