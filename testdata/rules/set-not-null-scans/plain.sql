-- about: every action is reported at its own place
ALTER TABLE orders ALTER COLUMN status SET NOT NULL; -- want:20 error "ACCESS EXCLUSIVE lock on orders: SELECT and every write on orders wait for as long as it takes to read every row of orders" ; safe "ADD CONSTRAINT orders_status_not_null CHECK (status IS NOT NULL) NOT VALID;" "SET NOT NULL;"
ALTER TABLE "Shop"."Order"
    ALTER COLUMN "Kind" SET NOT NULL, -- want "SET NOT NULL on Shop.Order.Kind" ; safe "ALTER TABLE \"Shop\".\"Order\" ADD CONSTRAINT \"Order_Kind_not_null\" CHECK (\"Kind\" IS NOT NULL) NOT VALID;"
    ALTER COLUMN note SET DEFAULT '',
    ALTER COLUMN note SET NOT NULL; -- want "Shop.Order.note"
