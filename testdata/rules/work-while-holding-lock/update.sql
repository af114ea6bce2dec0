-- about: a column takes a moment, and its lock stays for the whole update
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'new'; -- want:1 error "While this runs, the ACCESS EXCLUSIVE lock on orders of an earlier statement is still held (altered) if the file runs as one transaction: SELECT and every write on orders wait until the transaction ends."
UPDATE orders SET state = 'old' WHERE total > 0;
