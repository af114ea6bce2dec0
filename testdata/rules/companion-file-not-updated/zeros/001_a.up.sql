-- about: zeros in front do not count, and the whole name is as good
-- companion: version.go, Latest = (\d+), const Latest = 2
-- companion: name.txt, .+, 002_b
CREATE TABLE a (id bigint PRIMARY KEY);
