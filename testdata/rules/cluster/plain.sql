-- about: the table is written anew
-- transaction: none
CLUSTER orders USING orders_idx; -- want error "CLUSTER takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait"
CLUSTER; -- want "every table anew that was clustered before"
