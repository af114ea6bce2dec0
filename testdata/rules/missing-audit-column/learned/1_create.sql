-- about: four of five tables are a habit that the sixth has to follow
CREATE TABLE a (id int, created_at timestamptz, updated_at timestamp);
CREATE TABLE b (id int, created_at timestamptz, updated_at timestamp);
CREATE TABLE c (id int, created_at timestamptz, updated_at timestamp);
CREATE TABLE d (id int, created_at timestamptz);
CREATE TABLE e (id int);
