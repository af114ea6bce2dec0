DROP INDEX orders_code; -- want "DROP INDEX orders_code takes an ACCESS EXCLUSIVE lock on orders"
DROP INDEX orders_note; -- want "DROP INDEX orders_note needs the ACCESS EXCLUSIVE lock on orders that the transaction has taken before, too: SELECT and every write on orders wait until it ends."
