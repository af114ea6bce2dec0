-- about: the constant was forgotten
-- companion: version.go, Latest = (\d+), const Latest = 1
CREATE TABLE a (id bigint PRIMARY KEY);
