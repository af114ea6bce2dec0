-- about: zero means none
SET statement_timeout = 0;
ALTER TABLE orders ADD COLUMN note text; -- want "statement_timeout"
