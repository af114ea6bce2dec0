-- about: every row is written
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) STORED; -- want:45 error "Every row gets the value of the new generated column orders.gross: adding it takes an ACCESS EXCLUSIVE lock on orders" ; help "trigger" ; safe "ALTER TABLE orders ADD COLUMN gross numeric;" "UPDATE orders SET gross = net * 1.2 WHERE gross IS NULL;"
