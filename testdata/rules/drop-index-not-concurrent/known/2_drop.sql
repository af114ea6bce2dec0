DROP INDEX orders_customer_idx; -- want "DROP INDEX orders_customer_idx takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait until every transaction that has used orders has ended, and then for a moment"
DROP INDEX IF EXISTS orders_customer_idx;
