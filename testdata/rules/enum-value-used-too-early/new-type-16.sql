-- about: until 16 only the values of CREATE TYPE itself could be used at once
-- pg: 14, 16
-- transaction: file
CREATE TYPE status AS ENUM ('open');
CREATE TABLE t (s status);
ALTER TYPE status ADD VALUE 'done';
UPDATE t SET s = 'open';
UPDATE t SET s = 'done'; -- want "unsafe use of new value \"done\" of enum type status"
