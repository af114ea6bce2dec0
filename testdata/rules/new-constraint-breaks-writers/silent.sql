-- about: nobody writes such rows, or they were refused before
CREATE TABLE fresh (a int, b int);
ALTER TABLE fresh ADD CHECK (a > 0), ADD UNIQUE (b);
CREATE UNIQUE INDEX ON fresh (a);
ALTER TABLE orders ADD COLUMN n int CHECK (n > 0), ADD COLUMN m int REFERENCES fresh (a) UNIQUE;
ALTER TABLE orders ADD CONSTRAINT later CHECK (n < 5);
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE USING INDEX orders_code;
ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_pkey;
CREATE INDEX ON orders (total);
