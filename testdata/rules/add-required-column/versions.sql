-- about: the safe way ends as the version allows
-- pg: 18
ALTER TABLE orders ADD COLUMN status text NOT NULL; -- want "orders" ; safe "ADD CONSTRAINT orders_status_not_null NOT NULL status NOT VALID;"
