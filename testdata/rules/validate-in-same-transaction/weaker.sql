-- about: the strongest lock is the one that lasts, whichever was taken last
-- transaction: file
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
LOCK TABLE customers IN SHARE MODE;
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT fk; -- want "still holds an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait"
