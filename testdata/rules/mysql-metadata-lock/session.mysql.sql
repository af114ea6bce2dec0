-- about: a time that the runner has set
-- session: lock_wait_timeout=5
TRUNCATE orders;
