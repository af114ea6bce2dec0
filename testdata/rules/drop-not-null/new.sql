-- about: nobody reads a table or column that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL);
ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
ALTER TABLE customers ADD COLUMN code text NOT NULL DEFAULT '';
ALTER TABLE customers ALTER COLUMN code DROP NOT NULL;
