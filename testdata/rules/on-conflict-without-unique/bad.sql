-- about: nothing unique on the columns, or a constraint that is none
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c text, CONSTRAINT t_ab UNIQUE (a, b), CONSTRAINT t_c CHECK (c > ''));
CREATE INDEX ON t (c);
CREATE UNIQUE INDEX t_part ON t (b) WHERE a > 0;
CREATE UNIQUE INDEX t_low ON t (lower(c));
INSERT INTO t (id) VALUES (1) ON CONFLICT (a) DO NOTHING; -- want "there is no unique or exclusion constraint matching the ON CONFLICT specification"
INSERT INTO t (id) VALUES (1) ON CONFLICT (a, b, id) DO UPDATE SET a = 1; -- want "there is no unique or exclusion constraint"
INSERT INTO t (id) VALUES (1) ON CONFLICT (c) DO NOTHING; -- want "there is no unique or exclusion constraint"
INSERT INTO t (id) VALUES (1) ON CONFLICT (b) DO NOTHING; -- want "there is no unique or exclusion constraint"
INSERT INTO t (id) VALUES (1) ON CONFLICT DO UPDATE SET a = 1; -- want "ON CONFLICT DO UPDATE requires inference specification or constraint name"
INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT t_low DO NOTHING; -- want "constraint \"t_low\" for table \"t\" does not exist"
INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT t_c DO NOTHING; -- want "constraint in ON CONFLICT clause has no associated index"
WITH w AS (INSERT INTO t (id) VALUES (1) ON CONFLICT (a) DO NOTHING RETURNING id) SELECT id FROM w; -- want "there is no unique or exclusion constraint"
DROP INDEX t_part;
ALTER TABLE t DROP CONSTRAINT t_ab;
INSERT INTO t (id) VALUES (1) ON CONFLICT (a, b) DO NOTHING; -- want "there is no unique or exclusion constraint"
