-- about: other methods, and other hashes
CREATE INDEX i ON sessions (token);
CREATE INDEX j ON sessions USING btree (hash);
CREATE TABLE p (a int) PARTITION BY HASH (a);
