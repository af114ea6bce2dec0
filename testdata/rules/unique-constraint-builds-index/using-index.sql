-- about: the index is there
CREATE UNIQUE INDEX CONCURRENTLY email_idx ON users (email);
ALTER TABLE users ADD CONSTRAINT email_key UNIQUE USING INDEX email_idx;
