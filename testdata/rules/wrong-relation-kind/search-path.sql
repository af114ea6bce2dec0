-- about: the schema that is searched first may have a view of that name
CREATE TABLE public.orders (a int);
CREATE TABLE public.bills (a int);
SET search_path = elsewhere, public;
DROP VIEW orders;
DROP VIEW public.bills; -- want "\"bills\" is not a view"
