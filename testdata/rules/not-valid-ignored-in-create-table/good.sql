-- about: later it means something
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0));
ALTER TABLE t ADD CONSTRAINT d CHECK (a > 1) NOT VALID;
