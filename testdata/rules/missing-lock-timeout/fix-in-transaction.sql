-- about: in a transaction the setting ends with it
-- transaction: file
ALTER TABLE orders ADD COLUMN note text; -- want "ACCESS EXCLUSIVE lock on orders" ; fix "SET LOCAL lock_timeout = '4s';\nALTER TABLE orders"
