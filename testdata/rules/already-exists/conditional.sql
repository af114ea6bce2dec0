-- about: the first one may not have been made
DO $$ BEGIN IF false THEN CREATE TABLE t (a int); END IF; END $$;
CREATE TABLE t (a int);
