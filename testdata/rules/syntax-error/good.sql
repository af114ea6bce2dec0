-- about: what the server takes is taken, psql's commands and COPY data too
\set ON_ERROR_STOP on
CREATE TABLE "weird ""name""" (id int);
COPY notes (text) FROM stdin;
not; sql 'at all
\.
SELECT 1
