-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ALTER COLUMN code TYPE bigint; -- want "orders.code to bigint"
