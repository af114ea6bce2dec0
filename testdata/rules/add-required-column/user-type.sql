-- about: types of one's own keep their quotes and their schema
ALTER TABLE orders ADD COLUMN kind "OrderKind"[] NOT NULL; -- want "orders" ; safe "ADD COLUMN kind \"OrderKind\"[];"
ALTER TABLE orders ADD COLUMN kind "Shop".order_kind NOT NULL; -- want "orders" ; safe "ADD COLUMN kind \"Shop\".order_kind;"
ALTER TABLE orders ADD COLUMN price numeric(10,2) NOT NULL; -- want "orders" ; safe "ADD COLUMN price numeric(10,2);"
