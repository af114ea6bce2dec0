-- about: moddatetime brings a function of that name
CREATE EXTENSION moddatetime;
CREATE TABLE t (id bigint PRIMARY KEY, changed timestamptz);
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION moddatetime(changed);
