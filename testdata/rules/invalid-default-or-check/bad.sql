-- about: what each of them must not use
CREATE TABLE t (a int, b int DEFAULT (a)); -- want "cannot use column reference in DEFAULT expression"
ALTER TABLE t ADD COLUMN c int DEFAULT (SELECT 1); -- want "cannot use subquery in DEFAULT expression"
ALTER TABLE t ALTER a SET DEFAULT b + 1; -- want "cannot use column reference in DEFAULT expression"
ALTER TABLE t ADD CHECK (a IN (SELECT id FROM r)); -- want "cannot use subquery in check constraint"
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS ((SELECT 1)) STORED; -- want "cannot use subquery in column generation expression"
CREATE TABLE u (a int, g int GENERATED ALWAYS AS (a) STORED, h int GENERATED ALWAYS AS (g + 1) STORED); -- want "cannot use generated column \"g\" in column generation expression"
CREATE TABLE p (k int, CONSTRAINT c CHECK (k > 0) NO INHERIT) PARTITION BY RANGE (k); -- want "cannot add NO INHERIT constraint to partitioned table \"p\""
