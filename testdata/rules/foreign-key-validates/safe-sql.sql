-- about: the safe way has the user's own names
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE; -- want "to customers takes" ; safe "ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;" "VALIDATE CONSTRAINT orders_customer_fk;"
ALTER TABLE "Order" ADD FOREIGN KEY ("customerId") REFERENCES "Customer"; -- want "Customer" ; safe "ALTER TABLE \"Order\" ADD CONSTRAINT \"Order_customerId_fkey\" FOREIGN KEY (\"customerId\") REFERENCES \"Customer\" NOT VALID;"
