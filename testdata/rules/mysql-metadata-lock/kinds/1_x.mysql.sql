-- about: every statement that takes one
ALTER TABLE orders ADD COLUMN a int; -- want "every transaction that has used orders has ended"
