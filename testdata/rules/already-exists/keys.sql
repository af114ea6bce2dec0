-- about: one primary key a table
CREATE TABLE a (id int PRIMARY KEY, no int PRIMARY KEY); -- want:44 "multiple primary keys for table \"a\" are not allowed"
CREATE TABLE b (id int PRIMARY KEY, no int, PRIMARY KEY (no)); -- want "multiple primary keys for table \"b\" are not allowed"
CREATE TABLE c (id int PRIMARY KEY, no int UNIQUE);
