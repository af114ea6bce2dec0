-- about: nobody says privileged: true
CREATE EXTENSION pg_stat_statements;
