DROP INDEX peak_idx; -- want "ACCESS EXCLUSIVE lock on measurement" ; help "lock_timeout"
