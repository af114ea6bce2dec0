-- about: each serves something of its own
CREATE TABLE items (id bigint PRIMARY KEY, a int, b int, c text);
CREATE INDEX ON items (a, b);
CREATE INDEX ON items (b, a);
CREATE INDEX ON items (a) WHERE b > 0;
CREATE INDEX ON items ((a + 1));
CREATE INDEX ON items USING hash (a);
CREATE UNIQUE INDEX ON items (a);
CREATE INDEX ON items (c text_pattern_ops);
CREATE INDEX ON items (c);
CREATE INDEX ON items (b DESC);
CREATE INDEX ON items (b) INCLUDE (c);
CREATE INDEX ON other (a);
