-- about: the schema is said, or it is nobody else's business
CREATE TABLE public.orders (id bigint);
ALTER TABLE public.orders ADD COLUMN a int;
CREATE INDEX i ON public.orders (a);
DROP INDEX public.i;
DROP TABLE public.orders;
CREATE TEMPORARY TABLE scratch (a int);
ALTER TABLE scratch ADD COLUMN b int;
DROP TABLE scratch;
INSERT INTO people VALUES (1);
SELECT * FROM people;
CREATE SCHEMA app;
CREATE EXTENSION pgcrypto;
CREATE ROLE r;
