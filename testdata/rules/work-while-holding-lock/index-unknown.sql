-- about: a column takes a moment, and its lock stays for as long as the index takes
ALTER TABLE orders ADD COLUMN state text;
CREATE INDEX i ON invoices (number); -- want:1 error "While this runs, the ACCESS EXCLUSIVE lock on orders of an earlier statement is still held (altered) if the file runs as one transaction: SELECT and every write on orders wait until the transaction ends."
CREATE INDEX j ON customers (number);
