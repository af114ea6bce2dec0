-- about: rows of COPY are not looked at
CREATE TABLE notes (id bigint PRIMARY KEY, line text);
COPY notes (id, line) FROM stdin;
1	a -- b; c
\.
SELECT 1;
