-- about: rows alone, one schema change alone, and temporary tables, which commit nothing
BEGIN;
UPDATE orders SET a = 1 WHERE id = 1;
CREATE TEMPORARY TABLE t (id int);
INSERT INTO t (id) VALUES (1);
COMMIT;
START TRANSACTION;
ALTER TABLE orders ADD COLUMN b int;
COMMIT;
UPDATE orders SET b = 1 WHERE id = 1;
ALTER TABLE orders ADD COLUMN c int;
