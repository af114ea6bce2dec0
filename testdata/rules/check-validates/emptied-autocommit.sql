-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD CHECK (total > 0); -- want "The new CHECK on orders"
