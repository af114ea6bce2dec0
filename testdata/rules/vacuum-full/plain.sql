-- about: the table is written anew
-- transaction: none
VACUUM (FULL, ANALYZE) shop.orders; -- want error "VACUUM FULL takes an ACCESS EXCLUSIVE lock on shop.orders: SELECT and every write on shop.orders wait for as long as it takes to write every row"
VACUUM FULL; -- want "every table of the database"
