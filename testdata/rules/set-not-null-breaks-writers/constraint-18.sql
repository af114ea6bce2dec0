-- about: a constraint NOT NULL refuses NULL from its creation on, NOT VALID or not
-- pg: 18
ALTER TABLE orders ADD CONSTRAINT orders_has_status NOT NULL status NOT VALID; -- want "writes NULL into orders.status" ; safe "ALTER TABLE orders ADD CONSTRAINT orders_has_status NOT NULL status NOT VALID;"
