-- about: a body is not written to
-- transaction: file
DO $$
BEGIN
  ALTER TABLE orders ADD COLUMN note text; -- want "ACCESS EXCLUSIVE lock on orders" ; fix "no fix"
END
$$;
