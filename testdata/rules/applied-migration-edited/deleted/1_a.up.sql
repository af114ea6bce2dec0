-- about: the second migration is gone
-- change: 2_b.up.sql: deleted, CREATE TABLE b (id bigint PRIMARY KEY);
-- change: notes.sql: deleted, SELECT 1;
-- want@2_b.up.sql:1:1 error "It is deleted, but main has it"
CREATE TABLE a (id bigint PRIMARY KEY);
