-- about: in one statement it is one transaction always
-- transaction: none
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID, VALIDATE CONSTRAINT positive; -- want:74 "ACCESS EXCLUSIVE lock on orders"
