-- about: nobody writes a table or column that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
ALTER TABLE customers ADD COLUMN code text;
ALTER TABLE customers ALTER COLUMN code SET NOT NULL;
