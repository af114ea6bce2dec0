-- about: RESET and zero take it back
SET lock_timeout = '2s';
RESET lock_timeout;
CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f(); -- want "SHARE ROW EXCLUSIVE lock on orders has to wait until every transaction that has written to orders has ended, and every write that"
