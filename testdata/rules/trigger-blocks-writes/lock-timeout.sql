-- about: with a lock_timeout nobody waits for long, until it is taken back
SET lock_timeout = '4s';
CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
RESET lock_timeout;
CREATE TRIGGER t BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch(); -- want "a SHARE ROW"
