-- about: rows between two statements are nobody's text
CREATE TABLE notes (id bigint PRIMARY KEY, line text);
COPY notes (id, line) FROM stdin;
1	/* a; b
2	"c; d" -- e
\.
SELECT id AS "a;b" FROM notes; -- want "cuts the statement here, in a quoted name"
