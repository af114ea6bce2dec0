-- about: nobody uses a table that this migration creates
CREATE TABLE orders (total numeric);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
