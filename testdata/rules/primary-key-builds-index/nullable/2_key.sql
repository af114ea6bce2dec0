ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id; -- want "make sure that there is no NULL in id, for which it takes an ACCESS EXCLUSIVE lock on orders" ; help "CHECK"
