ALTER TABLE customers ADD COLUMN a int; -- want "on 3 tables at once (orders, carts, customers)"
ALTER TABLE items ADD COLUMN a int;
