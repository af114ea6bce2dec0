-- about: few columns, unique ones, or another method
CREATE INDEX i ON orders (a, b, c) INCLUDE (d, e);
CREATE UNIQUE INDEX j ON orders (a, b, c, d);
CREATE INDEX k ON orders USING gin (a, b, c, d);
CREATE INDEX l ON orders USING brin (a, b, c, d);
CREATE TABLE t (a int, b int, c int, d int, PRIMARY KEY (a, b, c, d));
