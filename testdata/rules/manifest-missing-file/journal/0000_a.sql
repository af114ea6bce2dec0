-- about: the journal of Drizzle
-- want@meta/_journal.json:2:39 "0001_b.sql is listed, but it is not there."
CREATE TABLE a (id bigint PRIMARY KEY);
