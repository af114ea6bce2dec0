-- about: nobody uses a table that this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total > 1));
ALTER TABLE orders ADD CHECK (total >= 0), ADD COLUMN rating int CHECK (rating > 0);
