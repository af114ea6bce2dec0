-- want:1 "testdata/rules/migration-name/no-direction/3_c.sql never runs: it is no migration of golang-migrate"
CREATE TABLE c (id bigint PRIMARY KEY);
