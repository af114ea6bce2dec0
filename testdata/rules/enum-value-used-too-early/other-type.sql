-- about: the same string elsewhere is only a string
CREATE TYPE status AS ENUM ('open');
CREATE TABLE t (s status, note text);
BEGIN;
ALTER TYPE status ADD VALUE 'done';
UPDATE t SET note = 'done';
COMMIT;
