-- about: an index after an ALTER keeps readers waiting too, another index of the table does not
-- transaction: file
CREATE INDEX a ON orders (a);
CREATE INDEX b ON orders (b);
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX c ON orders (c); -- want "ACCESS EXCLUSIVE lock on orders"
