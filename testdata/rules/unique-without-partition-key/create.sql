-- about: in the definition of the table
CREATE TABLE a (id int PRIMARY KEY, day date) PARTITION BY RANGE (day); -- want "unique constraint on partitioned table must include all partitioning columns" ; help "Add day"
CREATE TABLE b (id int, day date, UNIQUE (id)) PARTITION BY RANGE (day); -- want "must include all partitioning columns"
CREATE TABLE c (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE ((day + 1)); -- want "unsupported PRIMARY KEY constraint with partition key definition"
