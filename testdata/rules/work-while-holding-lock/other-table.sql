-- about: one table waits for the work on another
-- transaction: file
CREATE INDEX a ON orders (a);
CREATE INDEX b ON customers (b); -- want "SHARE lock on orders of an earlier statement is still held (gets a new index): every write to orders waits, while SELECT goes on, until the transaction ends"
