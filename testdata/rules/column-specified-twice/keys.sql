-- about: a key that names a column twice
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b, a)); -- want "column \"a\" appears twice in primary key constraint"
ALTER TABLE u ADD CONSTRAINT u_key UNIQUE (a, a); -- want "column \"a\" appears twice in unique constraint"
