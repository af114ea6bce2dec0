-- about: a statement that commits by itself gets a setting of the session
-- transaction: none
ALTER TABLE orders ADD COLUMN note text; -- want "ACCESS EXCLUSIVE lock on orders" ; fix "SET lock_timeout = '4s';\nALTER TABLE orders"
