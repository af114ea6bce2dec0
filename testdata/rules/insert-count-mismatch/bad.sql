-- about: more or fewer values than columns
CREATE TABLE s (a int, b int);
INSERT INTO s (a, b) VALUES (1); -- want "INSERT has more target columns than expressions"
INSERT INTO s (a, b) VALUES (1, 2, 3); -- want "INSERT has more expressions than target columns"
INSERT INTO s (a, b) VALUES (1, 2), (3, 4, 5); -- want "VALUES lists must all be the same length"
INSERT INTO s (a) VALUES (1), (2, 3); -- want "VALUES lists must all be the same length"
INSERT INTO s VALUES (1, 2, 3); -- want "INSERT has more expressions than target columns"
INSERT INTO s SELECT 1, 2, 3; -- want "INSERT has more expressions than target columns"
INSERT INTO s (a, b) SELECT 1 UNION SELECT 2; -- want "INSERT has more target columns than expressions"
INSERT INTO s (a, b) VALUES (ROW(1, 2)); -- want "INSERT has more target columns than expressions"
INSERT INTO elsewhere (a, b) VALUES (1); -- want "INSERT has more target columns than expressions"
WITH w AS (INSERT INTO s (a, b) VALUES (1) RETURNING a) SELECT a FROM w; -- want "INSERT has more target columns"
DO $$ BEGIN
  INSERT INTO s (a, b) VALUES (1); -- want "INSERT has more target columns than expressions"
END $$;
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'INSERT INTO s (a) VALUES (1, 2)'; -- want "INSERT has more expressions than target columns"
