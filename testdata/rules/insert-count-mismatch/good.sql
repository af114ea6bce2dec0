-- about: as many, fewer without a list, stars, what may not run, tables that are not known
CREATE TABLE s (a int, b int);
INSERT INTO s (a, b) VALUES (1, 2), (3, 4);
INSERT INTO s VALUES (1);
INSERT INTO s SELECT 1;
INSERT INTO s DEFAULT VALUES;
INSERT INTO s (a, b) SELECT * FROM s;
INSERT INTO s (a, b) SELECT s.* FROM s;
INSERT INTO s (a, b) VALUES ((ROW(1, 2)).*);
INSERT INTO s VALUES ((SELECT s FROM s).*);
INSERT INTO s (a, b) SELECT 1, 2 UNION SELECT 2, 3;
INSERT INTO s (a, b) SELECT * FROM (VALUES (1, 2)) v;
INSERT INTO s (a, b) (VALUES (1, 2));
INSERT INTO elsewhere VALUES (1, 2, 3);
ALTER TABLE s ADD COLUMN c int;
INSERT INTO s VALUES (1, 2, 3);
DO $$ DECLARE r s; BEGIN
  INSERT INTO s VALUES (r.*);
  INSERT INTO s (a, b, c) SELECT r.*;
  IF now() > '2030-01-01' THEN INSERT INTO s (a, b) VALUES (1); END IF;
END $$;
