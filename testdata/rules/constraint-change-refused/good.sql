-- about: what is not known, or another constraint by then
-- pg: 18
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0));
ALTER TABLE unseen ALTER CONSTRAINT c DEFERRABLE;
ALTER TABLE t DROP CONSTRAINT c, ALTER CONSTRAINT c DEFERRABLE;
