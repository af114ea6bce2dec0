-- want:1 "Version 1 is already taken by testdata/rules/duplicate-version/twice/1_a.up.sql."
CREATE TABLE b (id bigint PRIMARY KEY);
