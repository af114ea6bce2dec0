-- about: values for columns that only the server fills
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int, g int GENERATED ALWAYS AS (n + 1) STORED);
INSERT INTO t (id, n) VALUES (1, 2); -- want "cannot insert a non-DEFAULT value into column \"id\""
INSERT INTO t VALUES (1, 2); -- want "cannot insert a non-DEFAULT value into column \"id\""
INSERT INTO t VALUES (DEFAULT, 2, 3); -- want "cannot insert a non-DEFAULT value into column \"g\""
INSERT INTO t (n, id) VALUES (1, DEFAULT), (2, NULL); -- want "into column \"id\""
INSERT INTO t (n, g) SELECT 1, 2; -- want "into column \"g\""
INSERT INTO t SELECT 1, 2; -- want "into column \"id\""
INSERT INTO t SELECT 1, s.* FROM (SELECT 2) s; -- want "into column \"id\""
INSERT INTO t (n, g) OVERRIDING SYSTEM VALUE VALUES (1, 2); -- want "into column \"g\""
UPDATE t SET id = 5; -- want "column \"id\" can only be updated to DEFAULT"
UPDATE t SET (n, g) = (1, 2); -- want "column \"g\" can only be updated to DEFAULT"
UPDATE t SET (n, id) = (SELECT 1, 2); -- want "column \"id\" can only be updated to DEFAULT"
INSERT INTO t (n) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = excluded.id; -- want "column \"id\" can only be updated to DEFAULT"
WITH w AS (INSERT INTO t (id) VALUES (1) RETURNING id) SELECT id FROM w; -- want "into column \"id\""
PREPARE q AS UPDATE t SET g = 1; -- want "column \"g\" can only be updated to DEFAULT"
DO $$ BEGIN
  INSERT INTO t (id) VALUES (1); -- want "into column \"id\""
END $$;
COPY t (n, g) FROM '/tmp/rows'; -- want "column \"g\" is a generated column"
COPY t (g) TO '/tmp/rows'; -- want "column \"g\" is a generated column"
CREATE TABLE u (LIKE t INCLUDING ALL);
INSERT INTO u (id) VALUES (1); -- want "into column \"id\""
ALTER TABLE u ALTER id DROP IDENTITY;
INSERT INTO u (id) VALUES (1);
ALTER TABLE u ALTER g DROP EXPRESSION;
INSERT INTO u (id, g) VALUES (1, 2);
