-- want:1 error "main has it in another form"
-- about: a column was added to a migration that ran
-- change: modified, CREATE TABLE a (id bigint);
CREATE TABLE a (id bigint PRIMARY KEY);
