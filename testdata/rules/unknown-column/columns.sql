-- about: every place where only this table can be meant
CREATE TABLE t (a int PRIMARY KEY, b int);
ALTER TABLE t ALTER x SET NOT NULL; -- want "column \"x\" of relation \"t\" does not exist"
ALTER TABLE t ALTER x TYPE int, ADD y int; -- want "column \"x\" of relation \"t\" does not exist"
ALTER TABLE t ALTER b DROP DEFAULT, DROP x; -- want "column \"x\" of relation \"t\" does not exist"
ALTER TABLE t RENAME x TO z; -- want "column \"x\" does not exist"
ALTER TABLE t ADD UNIQUE (b, x); -- want "column \"x\" named in key does not exist"
ALTER TABLE t ADD FOREIGN KEY (x) REFERENCES t; -- want "column \"x\" referenced in foreign key constraint does not exist"
CREATE TABLE u (b int REFERENCES t (x)); -- want "column \"x\" referenced in foreign key constraint does not exist"
CREATE TABLE w (b int, PRIMARY KEY (x)); -- want "column \"x\" named in key does not exist"
CREATE INDEX ON t (a, x) INCLUDE (b); -- want "column \"x\" does not exist"
INSERT INTO t (a, x) VALUES (1, 2); -- want "column \"x\" of relation \"t\" does not exist"
UPDATE t SET x = 1; -- want "column \"x\" of relation \"t\" does not exist"
