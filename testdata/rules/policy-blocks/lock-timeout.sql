-- about: a lock_timeout keeps the queue short; 0 is none
-- transaction: none
SET lock_timeout = '4s';
CREATE POLICY own ON orders USING (true);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
SET lock_timeout = 0;
ALTER TABLE orders FORCE ROW LEVEL SECURITY; -- want warning "FORCE ROW LEVEL SECURITY takes an ACCESS EXCLUSIVE lock on orders" ; safe "SET lock_timeout = '4s';\nALTER TABLE orders FORCE ROW LEVEL SECURITY;"
