ALTER TABLE orders ALTER CONSTRAINT orders_customer NOT ENFORCED; -- want "NOT ENFORCED takes an ACCESS EXCLUSIVE lock on customers too"
ALTER TABLE orders ALTER CONSTRAINT orders_customer ENFORCED;
