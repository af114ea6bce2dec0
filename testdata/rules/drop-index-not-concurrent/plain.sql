-- about: the table of an index that was never seen is locked all the same
DROP INDEX orders_customer_idx; -- want:12 warning "ACCESS EXCLUSIVE lock on the table of orders_customer_idx: SELECT and every write on it wait" ; safe "DROP INDEX CONCURRENTLY orders_customer_idx;"
