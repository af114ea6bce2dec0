-- about: a column that is not there yet is made, with its key
CREATE TABLE p (id int, day date) PARTITION BY RANGE (day);
ALTER TABLE p ADD COLUMN IF NOT EXISTS id int UNIQUE;
ALTER TABLE p ADD COLUMN IF NOT EXISTS code int UNIQUE; -- want "must include all partitioning columns"
