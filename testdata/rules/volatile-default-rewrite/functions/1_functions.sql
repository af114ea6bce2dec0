-- about: functions of extensions and of the history are as volatile as they are declared
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE FUNCTION next_code() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
CREATE FUNCTION current_code() RETURNS int LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN 1; END $$;
CREATE FUNCTION app.code(a int) RETURNS int LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN a; END $$;
