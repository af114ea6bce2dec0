-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ALTER COLUMN code SET NOT NULL; -- want "SET NOT NULL on orders.code"
