ALTER TABLE orders ADD CONSTRAINT orders_key PRIMARY KEY (other, id); -- want "The new PRIMARY KEY of orders" ; safe "ALTER TABLE orders VALIDATE CONSTRAINT numbered;"
