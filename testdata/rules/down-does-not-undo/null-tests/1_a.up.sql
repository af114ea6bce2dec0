-- about: a condition that is left out when a CHECK is made anew
CREATE TABLE a (id bigint PRIMARY KEY, n int, m int, CONSTRAINT a_c CHECK ((n IS NULL AND m IS NULL) OR (n = 1 AND m IS NULL)));
