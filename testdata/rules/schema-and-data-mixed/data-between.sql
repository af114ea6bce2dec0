-- about: of what comes after the data the first is named
-- transaction: file
UPDATE customers SET a = 1; -- want "schema change (line 4, ACCESS EXCLUSIVE lock on items)"
ALTER TABLE items ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
