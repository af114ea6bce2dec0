ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (net * 1.2); -- want "SET EXPRESSION takes an ACCESS EXCLUSIVE lock on orders"
