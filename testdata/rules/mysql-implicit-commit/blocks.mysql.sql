-- about: only blocks of several changes promise anything
BEGIN;
ALTER TABLE orders ADD COLUMN a int;
COMMIT;
START TRANSACTION;
UPDATE orders SET a = 1 WHERE id = 1;
ALTER TABLE orders ADD COLUMN b int; -- want warning "This commits what was done since line 5"
CREATE TABLE items (id int PRIMARY KEY);
COMMIT;
BEGIN;
SET @x = 1;
CREATE TEMPORARY TABLE t (id int);
INSERT INTO t (id) VALUES (1);
COMMIT;
ALTER TABLE orders ADD COLUMN c int;
UPDATE orders SET c = 1 WHERE id = 1;
