-- about: a semicolon ends a statement unless it stands in single quotes
CREATE TABLE notes (id bigint PRIMARY KEY, line text);
INSERT INTO notes VALUES (1, 'a; b');
INSERT INTO notes VALUES (2, $$a; b$$); -- want "cuts the statement here, in a text in dollar quotes"
SELECT id AS "a;b" FROM notes; -- want "cuts the statement here, in a quoted name"
/* a; b */ SELECT 1; -- want "cuts the statement here, in a comment"
SELECT 2 /* a, b */;
CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END; -- want "cuts the statement here, in a body without quotes"
CREATE FUNCTION two() RETURNS int RETURN 2;
