-- about: an index that is there already is not made
CREATE TABLE p (id int, day date) PARTITION BY RANGE (day);
CREATE INDEX there ON p (id);
CREATE UNIQUE INDEX IF NOT EXISTS there ON p (id);
CREATE UNIQUE INDEX IF NOT EXISTS missing ON p (id); -- want "must include all partitioning columns"
CREATE UNIQUE INDEX there_too ON p (id); -- want "must include all partitioning columns"
ALTER TABLE p ADD CONSTRAINT whole UNIQUE (id, day);
ALTER TABLE p ADD CONSTRAINT half UNIQUE (id); -- want "must include all partitioning columns"
