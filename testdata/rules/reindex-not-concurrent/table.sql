-- about: writes wait for all indexes of the table
REINDEX TABLE shop.orders; -- want:1 error "SHARE lock on shop.orders: every write to shop.orders waits" ; safe "REINDEX TABLE CONCURRENTLY shop.orders;"
