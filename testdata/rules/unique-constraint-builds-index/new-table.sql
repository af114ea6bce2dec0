-- about: nobody uses a table that this migration creates
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);
ALTER TABLE users ADD UNIQUE (email, id);
