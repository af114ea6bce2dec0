-- about: nobody writes a table or column that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(50));
ALTER TABLE orders ALTER COLUMN code TYPE varchar(10);
ALTER TABLE customers ADD COLUMN code varchar(50);
ALTER TABLE customers ALTER COLUMN code TYPE varchar(10);
