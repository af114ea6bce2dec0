-- about: RESET and zero take it back
SET lock_timeout = '2s';
RESET lock_timeout;
CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f(); -- want "SHARE ROW EXCLUSIVE lock on orders waits as long as any query on orders takes that is running, and every write that"
