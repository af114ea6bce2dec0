-- want:1 warning "Only comments or spaces differ from what main has"
-- about: a comment was added
-- change: modified, create table a (id bigint primary key);
CREATE TABLE a (
  id bigint PRIMARY KEY
);
