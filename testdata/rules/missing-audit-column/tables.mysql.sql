-- about: the habit is learned in every dialect
CREATE TABLE a (id int PRIMARY KEY, created_at datetime);
CREATE TABLE b (id int PRIMARY KEY, created_at datetime);
CREATE TABLE c (id int PRIMARY KEY, created_at datetime);
CREATE TABLE d (id int PRIMARY KEY, created_at datetime);
CREATE TABLE e (id int PRIMARY KEY, created_at datetime);
CREATE TABLE f (id int PRIMARY KEY); -- want warning "f has no column created_at; 5 of the 5 tables before it have one" -- safe "ALTER TABLE f ADD COLUMN created_at datetime;"
