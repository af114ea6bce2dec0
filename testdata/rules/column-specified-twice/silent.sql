-- about: parts, branches, other names, and where nobody minds
UPDATE t SET a.x = 1, a.y = 2, b[1] = 1, b [2] = 2, "A" = 1, c = 2;
INSERT INTO t (a.x, a.y) VALUES (1, 2);
MERGE INTO t USING s ON t.id = s.id
  WHEN MATCHED AND s.gone THEN UPDATE SET a = 1
  WHEN MATCHED THEN UPDATE SET a = 2
  WHEN NOT MATCHED THEN INSERT (a) VALUES (3);
CREATE VIEW v (a, b) AS SELECT 1 AS a, 2 AS a;
CREATE VIEW w (x) AS SELECT a, a FROM t;
CREATE VIEW x AS SELECT *, 1 AS one FROM t;
CREATE INDEX i ON t (a, a);
SELECT 1 AS a, 2 AS a;
INSERT INTO t (a, b) SELECT a, a FROM s;
CREATE TABLE n (
  orders_of_the_customers_who_bought_something_in_the_last_quarter_a int,
  orders_of_the_customers_who_bought_something_in_the_last_quarter_b int
);
DO $$
BEGIN
  IF false THEN
    UPDATE t SET a = 1, a = 2;
  END IF;
END
$$;
