DROP TABLE items; -- want "DROP TABLE takes an ACCESS EXCLUSIVE lock on orders too" ; safe "SET lock_timeout = '4s';"
