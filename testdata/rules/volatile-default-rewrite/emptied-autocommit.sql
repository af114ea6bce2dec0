-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid(); -- want "orders"
