-- want:1 "version.go, line 1, says that the latest version is 1, but it is 002." -- help:1 "Write 002 there, in the same change."
CREATE TABLE b (id bigint PRIMARY KEY);
