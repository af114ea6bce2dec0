-- about: two lines changed places
-- want@../migrations_manifest.txt:3:1 "3_c.up.sql is listed after 4_d.up.sql, although its version is smaller."
CREATE TABLE a (id bigint PRIMARY KEY);
