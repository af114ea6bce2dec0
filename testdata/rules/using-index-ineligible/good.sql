-- about: a plain unique index, INCLUDE and all, and one that was there before
CREATE TABLE orders (a int, b text);
CREATE UNIQUE INDEX CONCURRENTLY k ON orders (a) INCLUDE (b);
ALTER TABLE orders ADD CONSTRAINT orders_pk PRIMARY KEY USING INDEX k;
ALTER TABLE customers ADD UNIQUE USING INDEX customers_key;
