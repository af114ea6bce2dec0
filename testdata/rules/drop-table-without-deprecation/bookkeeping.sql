-- about: a runner's own table is used by nobody else
DROP TABLE schema_migrations;
