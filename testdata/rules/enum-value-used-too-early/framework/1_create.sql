-- about: the runner's own transaction counts
-- transaction: file
CREATE TYPE status AS ENUM ('open');
CREATE TABLE t (s status);
