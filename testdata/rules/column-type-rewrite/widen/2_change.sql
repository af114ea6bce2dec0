ALTER TABLE orders ALTER COLUMN quantity TYPE bigint; -- want:20 error "Changing the type of orders.quantity from integer to bigint takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait for as long as it takes to write every row of orders, and all its indexes, anew." ; safe "ALTER TABLE orders ADD COLUMN quantity_new bigint;" "SET quantity_new = quantity WHERE"
ALTER TABLE orders ALTER price TYPE numeric(10, 4), ALTER code TYPE text USING upper(code); -- want "orders.price" "orders.code" ; safe "SET code_new = upper(code) WHERE"
ALTER TABLE orders ALTER note TYPE varchar(10); -- want "orders.note from varchar(20) to varchar(10)"
ALTER TABLE orders ALTER made TYPE timestamptz; -- want "With SET timezone TO 'UTC' in effect nothing would be rewritten"
