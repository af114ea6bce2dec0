-- about: with a lock_timeout nobody waits for long, until it is taken back
SET lock_timeout = '4s';
CREATE POLICY p ON orders USING (true);
RESET lock_timeout;
CREATE POLICY p ON items USING (true); -- want "CREATE POLICY"
