-- about: four tables are no habit
CREATE TABLE a (id int, created_at timestamptz);
CREATE TABLE b (id int, created_at timestamptz);
CREATE TABLE c (id int, created_at timestamptz);
CREATE TABLE d (id int, created_at timestamptz);
CREATE TABLE e (id int);
