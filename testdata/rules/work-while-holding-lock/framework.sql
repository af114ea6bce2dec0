-- about: it does, where the framework opens a transaction
-- transaction: file
ALTER TABLE orders ADD COLUMN state text;
CREATE TABLE copies AS SELECT * FROM customers; -- want "lock on orders of an earlier statement is still held (altered): SELECT"
