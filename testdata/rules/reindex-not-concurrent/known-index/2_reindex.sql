REINDEX (VERBOSE) INDEX orders_pkey; -- want "SHARE lock on orders" ; safe "REINDEX (VERBOSE) INDEX CONCURRENTLY orders_pkey;"
