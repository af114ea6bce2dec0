-- about: the name that the server would choose
ALTER TABLE "Shop"."Order" ADD CHECK ("Total" >= 0); -- want "Shop.Order" ; safe "ALTER TABLE \"Shop\".\"Order\" ADD CONSTRAINT \"Order_Total_check\" CHECK (\"Total\" >= 0) NOT VALID;"
ALTER TABLE orders ADD CHECK (a < b); -- want "orders" ; safe "ADD CONSTRAINT orders_check CHECK (a < b) NOT VALID;"
