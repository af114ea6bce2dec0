-- about: the runner may send the file as one transaction
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive; -- want:20 warning "positive is validated while the transaction that added it still holds an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait for as long as it takes to read every row of orders." ; safe "ALTER TABLE orders VALIDATE CONSTRAINT positive;"
