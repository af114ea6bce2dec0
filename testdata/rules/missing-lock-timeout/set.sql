-- about: SET holds for the session
SET lock_timeout TO '2s';
ALTER TABLE orders ADD COLUMN note text;
