-- about: a lock_timeout keeps the queue short, in the transaction that it is set for
-- transaction: none
BEGIN;
SET LOCAL lock_timeout = '4s';
CREATE TRIGGER a BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders DISABLE TRIGGER a;
COMMIT;
DROP TRIGGER a ON orders; -- want warning "DROP TRIGGER takes an ACCESS EXCLUSIVE lock on orders" ; safe "SET lock_timeout = '4s';\nDROP TRIGGER a ON orders;"
