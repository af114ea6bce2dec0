-- about: the first strong lock of a migration speaks for all of them
-- transaction: file
COMMENT ON TABLE orders IS 'orders';
ALTER TABLE orders ADD COLUMN note text; -- want:1 warning "The ACCESS EXCLUSIVE lock on orders has to wait until every transaction that has used orders has ended, and every SELECT and every write that comes later queues behind it" ; safe "SET LOCAL lock_timeout = '4s';"
ALTER TABLE customers ADD COLUMN note text;
