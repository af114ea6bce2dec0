CREATE EXTENSION pg_buffercache; -- want "Only a superuser may create the extension pg_buffercache" ; help "privileged: true"
CREATE EXTENSION pg_trgm;
