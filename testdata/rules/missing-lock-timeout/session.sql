-- about: the runner may set it for its session
-- session: lock_timeout=4s
ALTER TABLE orders ADD COLUMN note text;
