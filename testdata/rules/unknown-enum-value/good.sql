-- about: values that are there, arrays, enums that are not known, IF NOT EXISTS
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (x e, y e[], z text, w other_enum);
ALTER TYPE e ADD VALUE IF NOT EXISTS 'a';
ALTER TYPE e ADD VALUE IF NOT EXISTS 'a' BEFORE 'nope';
ALTER TABLE t ALTER x SET DEFAULT 'b';
ALTER TABLE t ALTER x SET DEFAULT NULL;
ALTER TABLE t ALTER y SET DEFAULT '{a}';
ALTER TABLE t ALTER z SET DEFAULT 'nope';
ALTER TABLE t ALTER w SET DEFAULT 'nope';
ALTER TYPE e RENAME VALUE 'a' TO 'c';
ALTER TABLE t ADD COLUMN v e DEFAULT 'c';
ALTER TYPE other_enum ADD VALUE 'x' AFTER 'y';
ALTER TYPE other_enum RENAME VALUE 'y' TO 'z';
