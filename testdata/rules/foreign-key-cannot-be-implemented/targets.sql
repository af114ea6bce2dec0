-- about: what a foreign key cannot point to
CREATE TABLE r (id int PRIMARY KEY, a int, b int, p int, d int UNIQUE DEFERRABLE, UNIQUE (a, b));
CREATE UNIQUE INDEX ON r (p) WHERE p > 0;
CREATE TABLE bare (a int);
CREATE VIEW v AS SELECT id FROM r;
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r (a); -- want "there is no unique constraint matching given keys for referenced table \"r\""
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r (p); -- want "there is no unique constraint matching given keys"
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES r (d); -- want "cannot use a deferrable unique constraint for referenced table \"r\""
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES bare; -- want "there is no primary key for referenced table \"bare\""
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES v (id); -- want "referenced relation \"v\" is not a table"
ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES r; -- want "number of referencing and referenced columns for foreign key disagree"
CREATE TABLE s (id int, parent int REFERENCES s (id)); -- want "there is no unique constraint matching given keys for referenced table \"s\""
