-- about: zero means none
SET lock_timeout = 0;
DROP TABLE orders; -- want "lock_timeout"
