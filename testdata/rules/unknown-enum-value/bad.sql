-- about: values that the enum has not, or has already
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (x e);
ALTER TYPE e ADD VALUE 'a'; -- want "enum label \"a\" already exists"
ALTER TYPE e ADD VALUE 'c' AFTER 'nope'; -- want "\"nope\" is not an existing enum label"
ALTER TYPE e RENAME VALUE 'nope' TO 'x'; -- want "\"nope\" is not an existing enum label"
ALTER TYPE e RENAME VALUE 'a' TO 'b'; -- want "enum label \"b\" already exists"
ALTER TABLE t ALTER x SET DEFAULT 'A'; -- want "invalid input value for enum e: \"A\""
ALTER TABLE t ADD COLUMN z e DEFAULT 'nope'; -- want "invalid input value for enum e: \"nope\""
CREATE TABLE u (y e NOT NULL DEFAULT 'nope'); -- want "invalid input value for enum e: \"nope\""
