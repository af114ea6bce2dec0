-- about: a time that was set in the session, in any of its spellings
SET @x = 1, SESSION foreign_key_checks = 0;
SET @@session.lock_wait_timeout = 5, foreign_key_checks = 1;
RENAME TABLE orders TO purchases;
