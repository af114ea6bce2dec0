-- about: dropped to be created anew is one change
DROP TRIGGER IF EXISTS touch ON orders;
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); -- want "CREATE TRIGGER touch takes"
