-- about: plain statements are read, and psql's commands are only counted
\timing on
CREATE TABLE orders (id bigint PRIMARY KEY);
