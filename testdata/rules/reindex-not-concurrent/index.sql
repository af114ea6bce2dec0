-- about: the table of an index that was never seen is locked all the same
-- transaction: none
REINDEX INDEX orders_no; -- want "locks orders_no and its table" ; help "Rebuild CONCURRENTLY"
