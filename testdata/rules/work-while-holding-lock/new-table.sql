-- about: nobody waits for a new table
-- transaction: file
CREATE TABLE orders (id bigint, state text);
ALTER TABLE orders ADD COLUMN note text;
UPDATE orders SET state = 'x';
CREATE INDEX ON orders (state);
