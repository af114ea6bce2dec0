-- about: writes wait for all indexes of the table
REINDEX TABLE shop.orders; -- want:1 error "SHARE lock on shop.orders and an ACCESS EXCLUSIVE lock on each index: every write to shop.orders waits, and nearly every SELECT" ; safe "REINDEX TABLE CONCURRENTLY shop.orders;"
