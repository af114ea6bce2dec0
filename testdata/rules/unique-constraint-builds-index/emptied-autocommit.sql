-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD UNIQUE (code); -- want "The new UNIQUE on orders"
