-- about: from 17 on a type that is new in the transaction has nothing to lose
-- pg: 17
-- transaction: file
CREATE TYPE status AS ENUM ('open');
CREATE TABLE t (s status, note text);
ALTER TYPE status ADD VALUE 'done';
UPDATE t SET s = 'done';
