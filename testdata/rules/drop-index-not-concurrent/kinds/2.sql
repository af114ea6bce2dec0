-- about: an index of a partitioned table has no other way, one that is gone none at all
DROP INDEX orders_total; -- want "takes an ACCESS EXCLUSIVE lock on orders" ; help "Drop it CONCURRENTLY"
DROP INDEX IF EXISTS orders_total;
DROP INDEX peak; -- want "lock on measurement" ; help "cannot be dropped CONCURRENTLY"
