-- about: what waits for readers, too, waits anew
-- transaction: file
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); -- want "CREATE TRIGGER touch takes a SHARE ROW EXCLUSIVE lock"
CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER old ON orders; -- want "DROP TRIGGER takes an ACCESS EXCLUSIVE lock"
DROP TRIGGER older ON orders;
