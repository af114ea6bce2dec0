-- about: a value that an earlier migration has committed
-- transaction: file
CREATE TYPE status AS ENUM ('open');
CREATE TABLE t (s status);
