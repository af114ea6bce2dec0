-- about: everybody waits for a moment, each time anew
-- transaction: none
CREATE POLICY own ON orders USING (true); -- want warning "CREATE POLICY takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait until every transaction that has used orders has ended, and then for a moment"
ALTER POLICY own ON orders USING (false); -- want "ALTER POLICY takes"
DROP POLICY own ON orders; -- want "DROP POLICY takes"
ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; -- want "ENABLE ROW LEVEL SECURITY takes"
