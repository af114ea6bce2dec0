-- about: every place where the string becomes the type
CREATE TYPE shop.status AS ENUM ('open');
CREATE TABLE t (id int, s shop.status);
BEGIN;
ALTER TYPE shop.status ADD VALUE IF NOT EXISTS 'done';
INSERT INTO t VALUES (1, 'done'); -- want "unsafe use of new value \"done\" of enum type shop.status"
INSERT INTO t (s) VALUES ('open'), ('done'); -- want "unsafe use"
UPDATE t SET s = 'done'; -- want "unsafe use"
DELETE FROM t WHERE s = 'done'; -- want "unsafe use"
ALTER TABLE t ALTER s SET DEFAULT 'done'; -- want "unsafe use"
ALTER TABLE t ADD COLUMN u shop.status DEFAULT 'done'; -- want "unsafe use"
ALTER TABLE t ADD CHECK (s <> 'done'); -- want "unsafe use"
CREATE INDEX ON t (id) WHERE s = 'done'; -- want "unsafe use"
SELECT 'done'::shop.status; -- want "unsafe use"
UPDATE t SET s = 'open' WHERE id = 1;
COMMIT;
UPDATE t SET s = 'done';
