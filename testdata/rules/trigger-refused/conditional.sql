-- about: what may not run is not said to fail
CREATE TABLE t (id bigint PRIMARY KEY);
DO $$ BEGIN IF false THEN CREATE TRIGGER b BEFORE TRUNCATE ON t FOR EACH ROW EXECUTE FUNCTION f(); END IF; END $$;
