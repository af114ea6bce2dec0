-- want:1 error "databases that have run it under that name run it again"
-- about: another number
-- change: renamed, CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY);
