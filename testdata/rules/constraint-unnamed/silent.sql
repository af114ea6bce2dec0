-- about: names, or constraints that need none
CREATE TABLE orders (
  id bigint PRIMARY KEY, name text NOT NULL DEFAULT '', n int CONSTRAINT n_positive CHECK (n > 0),
  CONSTRAINT orders_name_key UNIQUE (name)
);
ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES other NOT VALID, ADD CONSTRAINT k UNIQUE USING INDEX i;
CREATE TEMPORARY TABLE scratch (a int UNIQUE);
