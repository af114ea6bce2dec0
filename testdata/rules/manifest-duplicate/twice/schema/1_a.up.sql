-- about: a merge left two lines
-- want@../migrations_manifest.txt:3:1 "1_a.up.sql is listed a second time."
CREATE TABLE a (id bigint PRIMARY KEY);
