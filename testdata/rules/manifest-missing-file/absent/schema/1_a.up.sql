-- about: a file was not committed
-- want@../migrations_manifest.txt:3:1 "3_c.up.sql is listed, but it is not there."
CREATE TABLE a (id bigint PRIMARY KEY);
