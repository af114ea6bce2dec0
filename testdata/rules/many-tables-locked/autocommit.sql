-- about: each statement by itself
-- transaction: none
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE items ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text;
