-- about: types that may have a default of their own, and parts of other columns
CREATE TYPE pair AS (x int, y int);
CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, DEFAULT = 'x');
CREATE TABLE t (a int NOT NULL, p pair, l int[]);
CREATE TABLE u (b base NOT NULL, o old_domain NOT NULL, n int);
ALTER DOMAIN old_domain SET NOT NULL;
INSERT INTO u (n) VALUES (1);
INSERT INTO t (p.x, l[1]) VALUES (1, 2); -- want "null value in column \"a\""
INSERT INTO t (p.x, a, l[1]) VALUES (1, NULL, 2); -- want "null value in column \"a\""
