-- about: the framework's COMMIT ends it
-- transaction: file
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
