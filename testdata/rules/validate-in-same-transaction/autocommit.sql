-- about: each statement is a transaction
-- transaction: none
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
BEGIN;
ALTER TABLE orders ADD CONSTRAINT small CHECK (total < 9) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE orders VALIDATE CONSTRAINT small;
COMMIT;
