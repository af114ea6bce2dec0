-- about: to drop a trigger takes the strongest lock
DROP TRIGGER touch ON orders; -- want:1 warning "DROP TRIGGER takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait"
DROP TRIGGER IF EXISTS touch ON app.things CASCADE; -- want "DROP TRIGGER takes an ACCESS EXCLUSIVE lock on app.things"
