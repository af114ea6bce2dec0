-- want:1 "version.go, which holds the latest version, is not there." "Nothing in other.go looks like Latest = ("
-- about: no such file, no such line
-- companion: version.go, Latest = (\d+), absent
-- companion: other.go, Latest = (\d+), package a
CREATE TABLE a (id bigint PRIMARY KEY);
