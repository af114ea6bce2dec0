-- about: the index is built while nobody else can do anything
ALTER TABLE orders ADD PRIMARY KEY (id, "No"); -- want:24 error "The new PRIMARY KEY of orders takes an ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait for as long as it takes to build an index" ; safe "CREATE UNIQUE INDEX CONCURRENTLY orders_pkey ON orders (id, \"No\");" "PRIMARY KEY USING INDEX orders_pkey;"
