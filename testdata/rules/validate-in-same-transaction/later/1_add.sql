-- about: another migration is another transaction
-- transaction: file
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
