ALTER TABLE orders ALTER CONSTRAINT orders_customer ENFORCED; -- want "ENFORCED for the foreign key orders_customer takes an ACCESS EXCLUSIVE lock on orders" ; safe "ALTER TABLE orders DROP CONSTRAINT orders_customer, ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE SET NULL DEFERRABLE NOT VALID;" ; safe "ALTER TABLE orders VALIDATE CONSTRAINT orders_customer;"
ALTER TABLE orders ALTER CONSTRAINT orders_payer ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT orders_payer NOT ENFORCED;
ALTER TABLE bookings ALTER CONSTRAINT bookings_room ENFORCED; -- want "ENFORCED for" ; safe "FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD open) NOT VALID;"
