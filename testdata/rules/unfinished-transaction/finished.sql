-- about: each is ended
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
END;
BEGIN;
SAVEPOINT here;
ROLLBACK;
