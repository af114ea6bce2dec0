-- about: all rows are written anew
ALTER TABLE orders SET UNLOGGED; -- want:20 error "SET UNLOGGED takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait for as long as it takes to write every row of orders"
ALTER TABLE "Shop".orders SET TABLESPACE fast; -- want "SET TABLESPACE takes an ACCESS EXCLUSIVE lock on Shop.orders"
ALTER TABLE orders SET (fillfactor = 70), SET LOGGED; -- want "SET LOGGED takes"
