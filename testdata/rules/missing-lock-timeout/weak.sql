-- about: nobody who reads or writes waits for these
CREATE TABLE fresh (id bigint PRIMARY KEY);
ALTER TABLE fresh ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_idx ON orders (id);
ALTER TABLE orders VALIDATE CONSTRAINT positive;
UPDATE orders SET note = '';
