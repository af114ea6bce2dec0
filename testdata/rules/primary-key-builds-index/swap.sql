-- about: the old key goes, the new one is built in the same statement
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY (tenant, id); -- want "The new PRIMARY KEY of orders"
