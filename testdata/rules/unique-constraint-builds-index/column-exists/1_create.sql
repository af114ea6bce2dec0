-- about: a column that is there is not added again
CREATE TABLE users (id bigint PRIMARY KEY, email text);
