-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "If orders has rows"
