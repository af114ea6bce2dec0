-- about: a new table that refers to an old one locks it
-- transaction: file
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
UPDATE orders SET status = 'new'; -- want "SHARE ROW EXCLUSIVE lock on orders (line 3) is held: until the last row is done and the transaction commits, every write to orders waits, while SELECT goes on"
