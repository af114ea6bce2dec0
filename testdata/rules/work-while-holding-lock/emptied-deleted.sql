-- about: dead rows are still read
-- transaction: file
ALTER TABLE customers ADD COLUMN a int;
DELETE FROM orders;
CREATE INDEX ON orders (code); -- want "the ACCESS EXCLUSIVE lock on customers of an earlier statement is still held"
