-- about: writes wait
-- transaction: none
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); -- want warning "CREATE TRIGGER touch takes a SHARE ROW EXCLUSIVE lock on orders: every write to orders waits" ; safe "SET lock_timeout"
ALTER TABLE orders DISABLE TRIGGER touch; -- want "DISABLE TRIGGER takes a SHARE ROW EXCLUSIVE lock on orders"
ALTER TABLE orders ENABLE TRIGGER ALL; -- want "ENABLE TRIGGER takes"
