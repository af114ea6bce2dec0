-- about: the last change before the data is named, not the first and not one after it
-- transaction: file
ALTER TABLE items ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
UPDATE customers SET a = 1; -- want "lock on orders (line 4) is held"
ALTER TABLE regions ADD COLUMN c int;
