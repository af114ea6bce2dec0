-- about: what only a foreign key or NOT NULL can change
-- pg: 18
CREATE TABLE m (a int PRIMARY KEY);
CREATE TABLE t (a int CONSTRAINT given NOT NULL CONSTRAINT k UNIQUE CONSTRAINT c CHECK (a > 0) CONSTRAINT f REFERENCES m);
ALTER TABLE t ALTER CONSTRAINT c NOT ENFORCED; -- want "cannot alter enforceability of constraint \"c\" of relation \"t\""
ALTER TABLE t ALTER CONSTRAINT c ENFORCED; -- want "cannot alter enforceability"
ALTER TABLE t ALTER CONSTRAINT k DEFERRABLE; -- want "constraint \"k\" of relation \"t\" is not a foreign key constraint"
ALTER TABLE t ALTER CONSTRAINT f NO INHERIT; -- want "constraint \"f\" of relation \"t\" is not a not-null constraint"
ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED;
ALTER TABLE t ALTER CONSTRAINT given NO INHERIT;
