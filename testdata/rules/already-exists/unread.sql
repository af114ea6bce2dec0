-- about: what the server does not read is refused for that alone
-- pg: 17
CREATE TABLE t (id bigint PRIMARY KEY, a int, CONSTRAINT n CHECK (a > 0));
ALTER TABLE t ADD CONSTRAINT n NOT NULL a;
ALTER TABLE t ADD CONSTRAINT n CHECK (a > 1); -- want "constraint \"n\" for relation \"t\" already exists"
