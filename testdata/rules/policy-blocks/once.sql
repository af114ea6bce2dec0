-- about: a transaction that has the lock does not wait for it again
-- transaction: file
CREATE POLICY own ON orders USING (true); -- want "CREATE POLICY takes an ACCESS EXCLUSIVE lock on orders"
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON items USING (true); -- want "CREATE POLICY takes an ACCESS EXCLUSIVE lock on items"
CREATE POLICY other ON items USING (false);
CREATE INDEX ON notes (id);
CREATE POLICY own ON notes USING (true); -- want "CREATE POLICY takes an ACCESS EXCLUSIVE lock on notes"
