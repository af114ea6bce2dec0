-- about: tolerant, dropped in between, temporary, in another schema, or replaced in one statement
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0));
CREATE TABLE IF NOT EXISTS t (a int);
CREATE TEMP TABLE t (a int);
CREATE TABLE shop.t (a int);
ALTER TABLE t DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a > 1);
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
CREATE UNIQUE INDEX k ON shop.t (a);
ALTER TABLE shop.t ADD CONSTRAINT k UNIQUE USING INDEX k;
CREATE VIEW v AS SELECT 1 AS one;
CREATE OR REPLACE VIEW v AS SELECT 1 AS one;
CREATE TABLE IF NOT EXISTS maybe (a int);
ALTER TABLE maybe ADD COLUMN a int;
