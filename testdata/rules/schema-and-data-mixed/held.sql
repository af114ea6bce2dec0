-- about: the first change of a table's rows is reported, with the lock that is held meanwhile
-- transaction: file
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new'; -- want:8 error "Rows of orders are changed while the ACCESS EXCLUSIVE lock on orders (line 3) is held: until the last row is done and the transaction commits, SELECT and every write on orders wait"
DELETE FROM orders WHERE status IS NULL;
INSERT INTO "Shop"."Log" (text) VALUES ('done'); -- want "Rows of Shop.Log"
