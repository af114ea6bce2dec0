-- about: two actions of one statement take one lock
ALTER TABLE orders DISABLE TRIGGER touch, DISABLE TRIGGER note; -- want:20 "DISABLE TRIGGER takes a SHARE ROW EXCLUSIVE lock on orders"
