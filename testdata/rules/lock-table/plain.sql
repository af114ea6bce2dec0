-- about: the default mode is the strongest
LOCK shop.orders; -- want warning "LOCK TABLE takes an ACCESS EXCLUSIVE lock on shop.orders: SELECT and every write on shop.orders wait until the transaction ends."
LOCK TABLE ONLY orders IN SHARE ROW EXCLUSIVE MODE NOWAIT; -- want "a SHARE ROW EXCLUSIVE lock on orders: every write"
