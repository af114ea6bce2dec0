-- about: dropped to be created anew is one change, and one wait
-- transaction: file
DROP TRIGGER IF EXISTS touch ON orders; -- want "DROP TRIGGER takes an ACCESS EXCLUSIVE lock on orders"
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
