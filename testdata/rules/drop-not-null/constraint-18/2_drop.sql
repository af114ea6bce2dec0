ALTER TABLE orders DROP CONSTRAINT noted;
ALTER TABLE orders DROP CONSTRAINT orders_totalled; -- want "reads orders.total as a value"
