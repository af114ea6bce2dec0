-- about: NOT VALID reads nothing, and dropping a check neither
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT positive;
