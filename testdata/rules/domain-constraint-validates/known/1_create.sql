-- about: every table with a column of the domain is read
CREATE DOMAIN email AS text;
CREATE TABLE users (id bigint, email email);
