-- about: nobody knows whether LOCAL would hold, so it is left to the reader
-- transaction: unknown
ALTER TABLE orders ADD COLUMN note text; -- want "ACCESS EXCLUSIVE lock on orders" ; fix "no fix"
