-- about: metadata.yaml says what needs more rights
CREATE EXTENSION pg_stat_statements;
ALTER ROLE app BYPASSRLS;
