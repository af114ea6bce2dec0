-- about: the order matters
ALTER TABLE orders ADD COLUMN note text; -- want "lock_timeout"
SET lock_timeout = '2s';
