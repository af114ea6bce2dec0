-- about: a DO block is a transaction
-- transaction: none
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN state text;
  CREATE INDEX i ON invoices (number); -- want "ACCESS EXCLUSIVE lock on orders of an earlier statement is still held (altered): SELECT"
END $$;
